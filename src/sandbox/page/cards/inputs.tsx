import {
  type CardElement,
  CardObjectRegistry,
  DateInput,
  GlobalRegistry,
  SerializationContext,
  TimeInput,
} from 'adaptivecards';
import { type ComponentChild, render } from 'preact';
import { DateField } from '../fields/DateField.js';
import { TimeField } from '../fields/TimeField.js';
import { catalogues, type Language } from '../texts.js';

type Field = (value: string, change: (value: string) => void) => ComponentChild;

/** A field of the page in the renderer's place for one. */
function drawn(first: string, field: Field, changed: (value: string) => void): HTMLElement {
  const host = document.createElement('div');
  host.className = 'card-field';
  const draw = (value: string) => {
    const change = (next: string) => {
      changed(next);
      draw(next);
    };
    render(field(value, change), host);
  };
  draw(first);
  return host;
}

/** The label of a field names the input in it, not the box around it. */
const nameInput = (host: HTMLElement | undefined, labels: readonly string[]): void => {
  const input = host?.querySelector('input');
  if (labels.length > 0) input?.setAttribute('aria-labelledby', labels.join(' '));
  else input?.removeAttribute('aria-labelledby');
};

/** Dates and hours of cards in the reader's language: the renderer's own follow the browser's. */
export function ourInputs(language: Language, today: string): SerializationContext {
  class OurDate extends DateInput {
    private held = '';
    protected override internalRender() {
      this.held = this.defaultValue ?? '';
      const field: Field = (date, change) => (
        <DateField {...{ language, today, date, change }} class="card-line" />
      );
      return drawn(this.held, field, (date) => {
        this.held = date;
        this.valueChanged();
      });
    }
    protected override updateInputControlAriaLabelledBy() {
      nameInput(this.renderedInputControlElement, this.getAllLabelIds());
    }
    override isSet() {
      return this.held !== '';
    }
    override get value() {
      return this.held || undefined;
    }
  }
  class OurTime extends TimeInput {
    private held = '';
    protected override internalRender() {
      this.held = this.defaultValue ?? '';
      const hint = catalogues[language].timeHint;
      const field: Field = (time, change) => (
        <TimeField shown={time} change={change} placeholder={hint} class="card-line" />
      );
      return drawn(this.held, field, (time) => {
        this.held = time;
        this.valueChanged();
      });
    }
    protected override updateInputControlAriaLabelledBy() {
      nameInput(this.renderedInputControlElement, this.getAllLabelIds());
    }
    override isSet() {
      return this.held !== '';
    }
    override get value() {
      return this.held || undefined;
    }
  }
  const registry = new CardObjectRegistry<CardElement>();
  GlobalRegistry.populateWithDefaultElements(registry);
  registry.register('Input.Date', OurDate);
  registry.register('Input.Time', OurTime);
  const context = new SerializationContext();
  context.setElementRegistry(registry);
  return context;
}

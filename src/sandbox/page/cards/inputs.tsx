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

/** One of the renderer's inputs with a field of the page in place of its own. */
function withField(Base: typeof DateInput | typeof TimeInput, field: Field) {
  return class extends (Base as typeof DateInput) {
    private held = '';
    private host = document.createElement('div');
    private draw(): void {
      const change = (value: string) => {
        this.held = value;
        this.valueChanged();
        this.draw();
      };
      render(field(this.held, change), this.host);
    }
    protected override internalRender() {
      this.host.className = 'card-field';
      this.held = this.defaultValue ?? '';
      this.draw();
      return this.host;
    }
    /** The label names the input in the box, not the box. */
    protected override updateInputControlAriaLabelledBy() {
      this.host.querySelector('input')?.setAttribute('aria-labelledby', this.getAllLabelIds().join(' '));
    }
    override isSet() {
      return this.held !== '';
    }
    override get value() {
      return this.held || undefined;
    }
  };
}

/** Dates and hours of cards in the reader's language: the renderer's own follow the browser's. */
export function ourInputs(language: Language, today: string): SerializationContext {
  const date: Field = (value, change) => (
    <DateField {...{ language, today, change }} date={value} class="card-line" />
  );
  const time: Field = (value, change) => (
    <TimeField shown={value} change={change} placeholder={catalogues[language].timeHint} class="card-line" />
  );
  const registry = new CardObjectRegistry<CardElement>();
  GlobalRegistry.populateWithDefaultElements(registry);
  registry.register('Input.Date', withField(DateInput, date));
  registry.register('Input.Time', withField(TimeInput, time));
  const context = new SerializationContext();
  context.setElementRegistry(registry);
  return context;
}

import { useRef, useState } from 'preact/hooks';
import { DateField } from '../fields/DateField.js';
import { TimeField } from '../fields/TimeField.js';
import type { Language, Texts } from '../texts.js';
import { dateValue, dayAfter, hourText, instantOf } from '../times.js';

interface Props {
  readonly texts: Texts;
  readonly language: Language;
  readonly zone: string;
  readonly now: Date;
  readonly go: (to: Date) => void;
}

/** A button that unfolds a date and an hour to go to. */
export function Jump({ texts, language, zone, now, go }: Props) {
  const [open, setOpen] = useState(false);
  const today = dateValue(now, zone);
  const button = useRef<HTMLButtonElement>(null);
  /** Read at once when the form is sent, which may be before it is drawn again. */
  const chosen = useRef({ date: '', time: '' });
  const [, redraw] = useState(0);
  const set = (change: { date?: string; time?: string }) => {
    Object.assign(chosen.current, change);
    redraw((count) => count + 1);
  };
  const toggle = () => {
    if (!open) set({ date: dayAfter(today, 1), time: hourText(now, zone, 'fr') });
    setOpen(!open);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const to = instantOf(chosen.current.date, chosen.current.time, zone);
    if (Number.isNaN(to.getTime())) return;
    close();
    go(to);
  };
  return (
    <div class="jump">
      <button ref={button} type="button" class="clock-move" aria-expanded={open} onClick={toggle}>
        {texts.jump}
      </button>
      {open && (
        <form
          class="jump-form"
          onSubmit={submit}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        >
          <DateField
            {...{ language, today, date: chosen.current.date }}
            aria-label={`${texts.jumpDate} (${texts.dateHint})`}
            change={(each) => set({ date: each })}
          />
          <TimeField
            shown={chosen.current.time}
            class="jump-time"
            placeholder={texts.timeHint}
            aria-label={`${texts.jumpTime} (${texts.timeHint})`}
            change={(each) => set({ time: each })}
          />
          <button class="jump-go" type="submit">
            {texts.jumpGo}
          </button>
        </form>
      )}
    </div>
  );
}

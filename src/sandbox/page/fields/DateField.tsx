import { useRef, useState } from 'preact/hooks';
import { Month } from '../drawings.js';
import { catalogues, type Language } from '../texts.js';
import { longDate, readDate, writtenDate } from '../times.js';
import { Calendar } from './Calendar.js';
import { type Look, ReadField } from './TimeField.js';

interface Props extends Look {
  readonly language: Language;
  /** "2026-11-24", or what was typed and is no date. */
  readonly date: string;
  /** The day the calendar opens on when there is no date. */
  readonly today: string;
  readonly change: (date: string) => void;
}

/** A date, typed or chosen in a calendar: the browser's own field would follow the browser's language. */
export function DateField({ language, date, today, change, ...attributes }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const texts = catalogues[language];
  const known = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="date-field">
      <ReadField
        placeholder={texts.dateHint}
        {...attributes}
        shown={known ? writtenDate(date) : date}
        read={readDate}
        write={writtenDate}
        change={change}
      />
      <button
        ref={button}
        type="button"
        class="date-open"
        aria-expanded={open}
        aria-label={known ? `${texts.calendar}, ${longDate(date, language)}` : texts.calendar}
        onClick={() => setOpen(!open)}
      >
        <Month />
      </button>
      {open && (
        <Calendar
          language={language}
          chosen={known ? date : today}
          close={close}
          choose={(day) => {
            close();
            change(day);
          }}
        />
      )}
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { catalogues, type Language } from '../texts.js';
import { dayAfter, longDate, monthText, weekdayText, weeksOf } from '../times.js';

interface Props {
  readonly language: Language;
  readonly chosen: string;
  readonly choose: (date: string) => void;
  readonly close: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One month; the arrows go from day to day, Escape closes it. */
export function Calendar({ language, chosen, choose, close }: Props) {
  const [day, setDay] = useState(chosen);
  const grid = useRef<HTMLTableElement>(null);
  const texts = catalogues[language];
  const month = day.slice(0, 7);
  const weeks = weeksOf(month);
  const keyed = useRef(true);
  useEffect(() => {
    if (keyed.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    keyed.current = false;
  }, [day]);
  const turn = (months: number) => {
    const first = new Date(`${month}-01T00:00:00Z`);
    first.setUTCMonth(first.getUTCMonth() + months);
    setDay(first.toISOString().slice(0, 10));
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key !== 'Escape' && step === undefined) return;
    event.preventDefault();
    // Escape is for the calendar, not for the form that it stands in.
    event.stopPropagation();
    if (step === undefined) close();
    else setDay(dayAfter(day, step));
    keyed.current = step !== undefined;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the days come up to here
    <div class="calendar" onKeyDown={press}>
      <div class="calendar-head">
        <button type="button" aria-label={texts.monthBefore} onClick={() => turn(-1)}>
          ‹
        </button>
        <strong aria-live="polite">{monthText(month, language)}</strong>
        <button type="button" aria-label={texts.monthAfter} onClick={() => turn(1)}>
          ›
        </button>
      </div>
      <table ref={grid}>
        <thead>
          <tr>
            {weeks[0]?.map((each) => (
              <th key={each} scope="col">
                {weekdayText(each, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each}>
                  <button
                    type="button"
                    class={each.startsWith(month) ? '' : 'outside'}
                    tabIndex={each === day ? 0 : -1}
                    aria-label={longDate(each, language)}
                    aria-current={each === chosen ? 'date' : undefined}
                    onClick={() => choose(each)}
                  >
                    {Number(each.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

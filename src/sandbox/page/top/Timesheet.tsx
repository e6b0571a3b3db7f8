import type { DirectoryTime } from '../../wire.js';
import type { Language } from '../texts.js';
import { directoryTexts } from './directoryTexts.js';

interface Props {
  readonly time: DirectoryTime;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly decide: (isWritten: boolean) => void;
}

/** The made-up Lucca's timesheet, and whether missions are written into it. */
export function Timesheet({ time: { isWritten, entries }, language, isBusy, decide }: Props) {
  const { time: words } = directoryTexts[language];
  return (
    <div class="timesheet">
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={isWritten}
        aria-disabled={isBusy}
        aria-describedby="timesheet-says"
        onClick={() => !isBusy && decide(!isWritten)}
      >
        <span class="switch-track" aria-hidden="true" />
        {words.name}
      </button>
      <p id="timesheet-says" class="directories-say">
        {words.says}
      </p>
      {entries.length > 0 ? (
        <Entries entries={entries} language={language} />
      ) : (
        isWritten && <p class="timesheet-none">{words.none}</p>
      )}
    </div>
  );
}

function Entries({ entries, language }: Pick<DirectoryTime, 'entries'> & Pick<Props, 'language'>) {
  const { time: words } = directoryTexts[language];
  const day = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  });
  return (
    <table>
      <caption>{words.title}</caption>
      <thead>
        <tr>
          {(['who', 'day', 'duration', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, who, date, minutes, isWithdrawn }) => (
          <tr key={id} class={isWithdrawn ? 'withdrawn' : ''}>
            <td>{who}</td>
            <td>
              <time dateTime={date}>{day.format(new Date(`${date}T00:00:00Z`))}</time>
            </td>
            <td>{durationOf(minutes, words.minutes)}</td>
            <td>
              <span class="timesheet-state">{isWithdrawn ? words.withdrawn : words.written}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As `3 h 30`. `unit`: what stands after the minutes. */
function durationOf(minutes: number, unit: string): string {
  const left = minutes % 60;
  const rest = left === 0 ? '' : `\u00a0${String(left).padStart(2, '0')}${unit}`;
  return `${Math.floor(minutes / 60)}\u00a0h${rest}`;
}

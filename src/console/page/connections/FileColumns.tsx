import { type ColumnMeant, peopleColumns } from '../../../domain/people/directory/columns.js';
import type { fileTexts } from './fileTexts.js';

interface Props {
  readonly columns: readonly ColumnMeant[];
  /** As they were said of a file before. */
  readonly areRemembered: boolean;
  readonly words: (typeof fileTexts)['fr'];
  readonly isBusy: boolean;
  readonly read: (columns: readonly ColumnMeant[]) => void;
}

/** What each column of a file is: as it was understood, and as it is to be read. */
export function FileColumns({ columns, areRemembered, words, isBusy, read }: Props) {
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    read(
      columns.map(({ heading }, at) => ({
        heading,
        column: peopleColumns.find((one) => one === form.get(`column-${at}`)) ?? null,
      })),
    );
  };
  return (
    <details class="more">
      <summary>{words.columns(columns.filter(({ column }) => column).length, columns.length)}</summary>
      <p class="hint">{areRemembered ? words.remembered : words.columnsSay}</p>
      <form class="paired" onSubmit={submit}>
        {columns.map(({ heading, column }, at) => (
          <div class="field" key={`${at} ${heading} ${column}`}>
            <label for={`file-column-${at}`}>{heading}</label>
            <select id={`file-column-${at}`} name={`column-${at}`} defaultValue={column ?? ''}>
              <option value="" selected={column === null}>
                {words.ignore}
              </option>
              {peopleColumns.map((one) => (
                <option key={one} value={one} selected={one === column}>
                  {words.fields[one]}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div class="acts">
          <button type="submit" class="second" disabled={isBusy}>
            {words.readAgain}
          </button>
        </div>
      </form>
    </details>
  );
}

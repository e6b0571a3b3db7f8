import { useState } from 'preact/hooks';
import type { ColumnMeant } from '../../../domain/people/directory/columns.js';
import type { ConsoleFileReport } from '../../../http/console/adminWire.js';
import { Lines } from '../parts/Lines.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { FileColumns } from './FileColumns.js';
import { fileTexts } from './fileTexts.js';

type Report = Extract<ConsoleFileReport, { kind: 'report' }>;

/** What is brought: the file as base64, and what was said of it. */
interface Brought {
  readonly file: string;
  readonly mode: string;
  readonly dates: string | null;
  readonly columns: readonly ColumnMeant[] | null;
}

/** The columns of what was read last, as they were understood. */
type Columns = Pick<Report, 'columns' | 'areRemembered'>;

/** As many bytes as the server takes, written as base64. */
const bytesAtMost = 1_450_000;

const asBase64 = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = fail;
    reader.readAsDataURL(file);
  });

/** People from a file: tried first, line by line, and done once somebody has said yes to exactly that. */
export function PeopleFile() {
  const { api, texts, language } = useShell();
  const words = fileTexts[language];
  const [brought, setBrought] = useState<Brought | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [columns, setColumns] = useState<Columns | null>(null);
  const [word, setWord] = useState<Word | null>(null);
  const ask = useAct(
    (asked: Brought & { readonly seen: string | null }) => api.post<ConsoleFileReport>('/people-file', asked),
    (told) => {
      setWord(wordOf(told, words));
      // What was tried stays, to be said yes to again.
      if (told.kind === 'busy') return;
      setReport(told.kind === 'report' && !told.isDone ? told : null);
      setColumns(told.kind === 'report' && told.isDone ? null : { areRemembered: false, ...told });
    },
  );
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const file = form.get('file');
    if (!(file instanceof File)) return;
    setReport(null);
    setColumns(null);
    if (file.size > bytesAtMost) return setWord({ text: words.tooLarge, isBad: true });
    const said = (name: string) => String(form.get(name) ?? '');
    const told = { mode: said('mode'), dates: said('dates') || null, columns: null };
    const next = { file: await asBase64(file), ...told };
    setBrought(next);
    ask.run({ ...next, seen: null });
  };
  const readBy = (said: readonly ColumnMeant[]) => {
    if (!brought) return;
    const next = { ...brought, columns: said };
    setBrought(next);
    ask.run({ ...next, seen: null });
  };
  const changes =
    report && report.counts.added + report.counts.changed + report.counts.back + report.counts.leaving;
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p class="hint">{words.says}</p>
      <form onSubmit={submit}>
        <div class="field">
          <label for="people-file">{words.file}</label>
          <input id="people-file" name="file" type="file" accept=".csv,.txt,text/csv" required />
        </div>
        <fieldset class="choices">
          <legend>{words.mode}</legend>
          {(['delta', 'full'] as const).map((mode) => (
            <label class="inline" key={mode}>
              <input type="radio" name="mode" value={mode} required />
              {words[mode]}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for="people-dates">{words.dates}</label>
          <select id="people-dates" name="dates">
            <option value="">{words.auto}</option>
            <option value="dmy">{words.dmy}</option>
            <option value="mdy">{words.mdy}</option>
          </select>
        </div>
        <div class="acts">
          <button type="submit" class="second" disabled={ask.isBusy}>
            {words.tryIt}
          </button>
        </div>
      </form>
      <Said word={word} />
      <NotDone error={ask.error} texts={texts} />
      {columns && columns.columns.length > 0 && (
        <FileColumns {...columns} {...{ words, isBusy: ask.isBusy, read: readBy }} />
      )}
      {report && (
        <>
          {report.stopped && (
            <p class="notice bad">
              {words.stopped(report.stopped.leaving, report.stopped.of, report.stopped.percent)}
            </p>
          )}
          <Lines
            title={words.lineByLine}
            lines={report.lines}
            more={report.more > 0 ? words.more(report.more) : null}
          />
          {brought && changes !== 0 && !report.stopped && (
            <div class="acts">
              <button
                type="button"
                disabled={ask.isBusy}
                onClick={() => ask.run({ ...brought, seen: report.seen })}
              >
                {words.confirm}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function wordOf(told: ConsoleFileReport, words: (typeof fileTexts)['fr']): Word {
  if (told.kind === 'busy') return { text: words.busy, isBad: true };
  if (told.kind === 'unreadable') return { text: words.problems[told.code], isBad: true };
  if (!told.isDone) {
    const other = told.isOther ? `${words.other} ` : '';
    return { text: other + words.counts(told.counts), isBad: told.isOther };
  }
  const after = [
    words.done,
    told.notDone > 0 && words.notDone(told.notDone),
    told.unknownManagers > 0 && words.managers(told.unknownManagers),
  ];
  return { text: after.filter(Boolean).join(' ') };
}

import type { ConsoleScheduledFile, ConsoleScheduledFiles } from '../../../http/console/filesWire.js';
import { useInstants } from '../parts/instants.js';
import { Waited } from '../parts/states.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { fileTexts } from './fileTexts.js';
import { scheduledTexts } from './scheduledTexts.js';

/** Places where files of people come from by themselves: the last file of each, and what it gave. Nothing where there is none. */
export function ScheduledFiles() {
  const { api, texts, language } = useShell();
  const words = scheduledTexts[language];
  const asked = useAsked(() => api.get<ConsoleScheduledFiles>('/scheduled-files'), [api]);
  return (
    <Waited asked={asked} texts={texts}>
      {({ files }) =>
        files.length > 0 && (
          <section class="card">
            <h2>{words.title}</h2>
            {files.map((one) => (
              <Source key={one.source} one={one} />
            ))}
          </section>
        )
      }
    </Waited>
  );
}

function Source({ one }: { readonly one: ConsoleScheduledFile }) {
  const { language } = useShell();
  const words = scheduledTexts[language];
  const { moment } = useInstants();
  const { source, name, mode, everyMinutes, run, trouble } = one;
  return (
    <>
      <h3>{words[source](name)}</h3>
      <p class="hint">
        {words[mode]} {words.every(everyMinutes)}
      </p>
      {trouble && (
        <p class="notice bad">
          {words.since(moment(trouble.since))} {trouble.says}
        </p>
      )}
      {run ? <LastRun run={run} /> : <p class="hint">{words.none}</p>}
    </>
  );
}

function LastRun({
  run: { at, name, counts, says },
}: {
  readonly run: NonNullable<ConsoleScheduledFile['run']>;
}) {
  const { language } = useShell();
  const words = scheduledTexts[language];
  const { moment } = useInstants();
  return (
    <dl class="facts">
      <div>
        <dt>{words.last}</dt>
        <dd>
          {moment(at)} <span class="detail">{name}</span>
        </dd>
      </div>
      <div>
        <dt>{says === null ? words.gave : words.refused}</dt>
        <dd>{says ?? (counts && fileTexts[language].counts(counts))}</dd>
      </div>
    </dl>
  );
}

import type { ConsoleHris } from '../../../http/console/hrisWire.js';
import { Table } from '../parts/Table.js';
import { useShell } from '../shell.js';
import { hrisTexts } from './texts.js';

/** How writing missions goes: how many stand there, which wait, and which were refused and why. */
export function Written({ connections, written, open }: ConsoleHris) {
  const { language } = useShell();
  const words = hrisTexts[language];
  const isUsed = connections.some(({ activityCode }) => activityCode !== null);
  const count = written.written + written.waiting + written.failed + written.withdrawn;
  if (!isUsed && count === 0) return null;
  return (
    <section class="card">
      <h2>{words.written}</h2>
      <p>{words.writtenCounts(written)}</p>
      {open.length > 0 && (
        <Table
          caption={words.openCaption}
          rows={open}
          idOf={({ id }) => id}
          columns={[
            { key: 'person', name: words.person, cell: ({ person }) => person },
            { key: 'mission', name: words.mission, cell: ({ mission }) => mission },
            {
              key: 'state',
              name: words.state,
              cell: ({ state, code }) => (
                <div>
                  <span class={state === 'failed' ? 'badge bad' : 'badge'}>{words.writtenStates[state]}</span>
                  {code && <span class="detail">{words.failures[code]}</span>}
                </div>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

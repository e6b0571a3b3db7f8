import { startApp } from '../../../src/app.js';
import { importPeople } from '../../../src/application/people/directory/importPeople.js';
import { openActs } from '../../../src/composition/directory/openActs.js';
import { readConfig } from '../../../src/config/index.js';
import { createLog } from '../../../src/observability/log.js';
import { peopleList } from '../directory/knownRows.js';
import { peopleFile } from '../directory/peopleFile.js';
import { nowMs } from '../figures.js';
import { synced } from './plan.js';

/** Étincelle, in a process that reads everybody's list all the while, as it does at night. Another process would disturb it less. */
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const app = await startApp(config, log);
const { ports, actor } = await openActs(config, log);

/** How long each reading took, in seconds, and what it would have changed. */
export interface Readings {
  readonly seconds: readonly number[];
  readonly changes: number;
}

let isWanted = true;
const seconds: number[] = [];
let changes = 0;
process.on('message', () => {
  isWanted = false;
});
process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
const file = Buffer.from(peopleFile(synced, () => false));
process.stdout.write('it is ready\n');

while (isWanted) {
  const from = nowMs();
  const list = await peopleList(file);
  const asked = { list, mode: 'full', leaveAtMost: null, agreed: 'all' } as const;
  const outcome = await importPeople(ports, actor, asked);
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  const { added, changed, leaving } = outcome.plan;
  changes += added.length + changed.length + leaving.length;
  seconds.push((nowMs() - from) / 1_000);
}
process.send?.({ seconds, changes } satisfies Readings);

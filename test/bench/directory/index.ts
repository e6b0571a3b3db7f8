import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSaid, nowMs, table } from '../figures.js';
import { startNode } from '../processes.js';
import { processorMs } from '../processorTime.js';
import { insert } from '../reads/fill.js';
import { type Engine, openEngine } from '../signup/engine.js';
import { knownRows } from './knownRows.js';
import { peopleFile } from './peopleFile.js';

const share = Number(process.env.BENCH_SHARE ?? 1);
const everybody = 50_000 * share;
const few = 1_000;
/** The aims, in seconds and MiB. */
const aims = { noChange: 60, changedMore: 5, memoryMore: 60 };

const program = fileURLToPath(new URL('../composition/directory/cli.js', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Run {
  readonly seconds: number;
  /** The most that was resident, in MiB. */
  readonly memory: number;
  readonly unchanged: number;
  /** What it has used of the processors, which other work on the machine changes least. */
  readonly processor: number;
}

/**
 * People from a file, as whoever installs it brings them: 1,000 for the first time and again. Then 50,000 who are stored already, and
 * the same with one in a hundred changed. Each reading is a process of its own. Fails the process when an aim is missed, as for the
 * memory that 50,000 take and 1,000 do not.
 */
export async function benchDirectory(): Promise<void> {
  const engine = await openEngine();
  const folder = await mkdtemp(join(tmpdir(), 'etincelle-people-'));
  try {
    const take = (count: number, changed: (n: number) => boolean) =>
      importFile(engine, join(folder, 'people.csv'), peopleFile(count, changed));
    const none = () => false;
    const first = await take(few, none);
    const small = await take(few, none);
    await storeAll(engine);
    const again = await take(everybody, none);
    const changed = await take(everybody, (n) => n % 100 === 0);
    const row = (name: string, { seconds, processor, memory }: Run) => [
      ...[name, seconds.toFixed(1), processor.toFixed(1), memory.toFixed(0)],
    ];
    say(`${everybody} people; engine: ${engine.name}; ${loadSaid()}`);
    say(
      table([
        ['full read', 'seconds', 'of the processor', 'most resident, MiB'],
        row(`${few}, for the first time`, first),
        row(`${few}, no change`, small),
        row('everybody, no change', again),
        row('everybody, one in a hundred changed', changed),
      ]),
    );
    const more = (again.memory - small.memory).toFixed(0);
    const changes = (changed.seconds - again.seconds).toFixed(1);
    say(`\nbeside ${few} people, no change: ${more} MiB more; one in a hundred: ${changes} s more`);
    say(`one in a hundred takes × ${(changed.seconds / again.seconds).toFixed(2)} of no change`);
    const missed = [
      ...(again.unchanged === everybody ? [] : [`${everybody} unchanged, not ${again.unchanged}`]),
      ...(changed.unchanged < everybody ? [] : ['one in a hundred had changed']),
      ...(again.seconds > aims.noChange ? ['no change, under 60 s'] : []),
      ...(changed.seconds - again.seconds > aims.changedMore ? ['one in a hundred, 5 s more'] : []),
      ...(again.memory - small.memory > aims.memoryMore ? [`flat memory (${aims.memoryMore} MiB)`] : []),
    ];
    if (missed.length > 0) {
      say(`missed: ${missed.join('; ')}`);
      process.exitCode = 1;
    }
  } finally {
    await rm(folder, { recursive: true });
    await engine.close();
  }
}

/** Everybody of the file, as the application has written them. */
async function storeAll({ database }: Engine): Promise<void> {
  const employees = database.collection<{ _id: string; organisationId: string }>('employees');
  const organisationId = (await employees.findOne())?.organisationId;
  await employees.deleteMany({});
  const rows = await knownRows(everybody, (n) => `p${String(n).padStart(6, '0')}`);
  await insert(
    database,
    'employees',
    rows.map((one) => ({ ...one, organisationId })),
  );
}

async function importFile(engine: Engine, file: string, text: string): Promise<Run> {
  await writeFile(file, text);
  const start = nowMs();
  const env = {
    MONGODB_URI: engine.uri,
    NODE_ENV: 'production',
    SLACK_SIGNING_SECRET: 'x',
    SLACK_BOT_TOKEN: 'xoxb-x',
  };
  const run = startNode(
    [
      '--max-semi-space-size=2',
      '--enable-source-maps',
      program,
      'import',
      file,
      '--full',
      '--yes',
      '--json',
      '--leave-at-most',
      '100',
    ],
    env,
  );
  let [memory, processor] = [0, 0];
  const look = setInterval(() => {
    memory = Math.max(memory, residentOf(run.child.pid));
    processor = Math.max(processor, processorMs(run.child.pid) / 1_000 || 0);
  }, 50);
  const [, unchanged = ''] = await run.says(/"unchanged":(\d+).*"unknownManagers":\d+/);
  const seconds = (nowMs() - start) / 1_000;
  clearInterval(look);
  await run.ended;
  return { seconds, memory, processor, unchanged: Number(unchanged) };
}

/** What the process has had at most, in MiB. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function residentOf(pid: number | undefined): number {
  try {
    const [, kB = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kB) / 1_024;
  } catch {
    return 0;
  }
}

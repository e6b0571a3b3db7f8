import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nowMs, table } from '../figures.js';
import { startNode } from '../processes.js';
import { type Engine, openEngine } from '../signup/engine.js';
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
}

/**
 * 50,000 people from a file, as whoever installs it brings them. First everybody, then the same again, then one in a hundred
 * changed. Each in a process of its own. Then what memory they take that 1,000 do not. Fails the process when an aim is
 * missed.
 */
export async function benchDirectory(): Promise<void> {
  const engine = await openEngine();
  const folder = await mkdtemp(join(tmpdir(), 'etincelle-people-'));
  try {
    const take = (count: number, changed: (n: number) => boolean) =>
      importFile(engine, join(folder, 'people.csv'), peopleFile(count, changed));
    const none = () => false;
    await take(few, none);
    const small = await take(few, none);
    const first = await take(everybody, none);
    const again = await take(everybody, none);
    const changed = await take(everybody, (n) => n % 100 === 0);
    const row = (name: string, { seconds, memory }: Run) => [name, seconds.toFixed(1), memory.toFixed(0)];
    say(`${everybody} people; engine: ${engine.name}`);
    say(
      table([
        ['full read', 'seconds', 'most resident, MiB'],
        row(`${few}, no change`, small),
        row('everybody, for the first time', first),
        row('everybody, no change', again),
        row('everybody, one in a hundred changed', changed),
      ]),
    );
    const missed = [
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
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, residentOf(run.child.pid));
  }, 50);
  await run.says(/"unknownManagers":\d+/);
  const seconds = (nowMs() - start) / 1_000;
  clearInterval(look);
  await run.ended;
  return { seconds, memory };
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

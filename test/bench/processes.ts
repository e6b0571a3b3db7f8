import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';

/** A process that this bench has started. */
export interface Started {
  readonly child: ChildProcess;
  /** The first match in what it says on its standard outputs, now or later; throws when it ends before. */
  says(words: RegExp): Promise<RegExpExecArray>;
  /** Resolves when it has ended by itself. */
  readonly ended: Promise<void>;
  /** Asks it to stop and resolves when it is gone. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs node with these arguments, with a channel for messages. Nothing of our own environment is passed on but PATH. */
export function startNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += String(chunk);
      if (process.env.BENCH_LOG) appendFileSync(process.env.BENCH_LOG, String(chunk));
      for (const listener of listeners) listener();
    });
  const ended = once(child, 'exit').then(() => {
    running.delete(child);
    for (const listener of listeners) listener();
  });
  return {
    child,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = words.exec(said);
          if (!found && running.has(child)) return;
          listeners.delete(look);
          if (found) resolve(found);
          else reject(new Error(`It ended before it said ${words}: ${said.slice(-2_000)}`));
        };
        listeners.add(look);
        look();
      }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

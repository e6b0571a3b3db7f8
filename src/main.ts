import { type App, startApp } from './app.js';
import { type Config, ConfigError, isTried, readConfig } from './config/index.js';
import { holdBack } from './observability/holdBack.js';
import { createLog } from './observability/log.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Runs until it is stopped; again from the start, on nothing, when somebody has the sandbox begin again. */
async function run(config: Config): Promise<void> {
  const lines = holdBack();
  // Whoever tries it out reads where to go first; an operator wants to see what a start waits for.
  if (!isTried(config)) lines.release();
  const log = createLog(config.logLevel, lines);
  let app: App | null = null;
  try {
    for (;;) {
      const isFirst = app === null;
      app = await startApp(config, log);
      if (isFirst) for (const signal of signals) process.once(signal, () => stop(app));
      announce(app);
      lines.release();
      await app.emptied;
    }
  } finally {
    lines.release();
  }
}

try {
  await run(readConfig(process.env));
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  if (!(error instanceof ConfigError)) complain('Étincelle could not start. See docs/runbook.md.');
  process.exit(1);
}

function announce({ url, sandboxUrl, embeddedDatabase }: App): void {
  say(sandboxUrl ? `Étincelle is ready. Open ${sandboxUrl}` : `Étincelle is ready at ${url}`);
  if (embeddedDatabase) {
    complain(
      'Data is kept by the embedded database, for first runs and tests. In production, set MONGODB_URI.',
    );
  }
}

function stop(app: App | null): void {
  const stopped = app?.stop() ?? Promise.resolve();
  stopped.then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

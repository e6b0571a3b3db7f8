import { type App, startApp } from './app.js';
import { ConfigError, readConfig } from './config/index.js';
import { createLog } from './observability/log.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

try {
  const config = readConfig(process.env);
  const app = await startApp(config, createLog(config.logLevel));
  announce(app);
  stopOn(app, ['SIGTERM', 'SIGINT']);
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  if (!(error instanceof ConfigError)) complain('Étincelle could not start. See docs/runbook.md.');
  process.exit(1);
}

function announce({ url, sandboxUrl, embeddedDatabase }: App): void {
  if (embeddedDatabase) {
    complain(
      'Data is kept by the embedded database, for first runs and tests. In production, set MONGODB_URI.',
    );
  }
  say(sandboxUrl ? `Étincelle is ready. Open ${sandboxUrl}` : `Étincelle is ready at ${url}`);
}

function stopOn(app: App, signals: readonly NodeJS.Signals[]): void {
  for (const signal of signals) {
    process.once(signal, () => {
      app.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

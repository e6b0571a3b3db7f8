import { parseArgs } from 'node:util';
import { startEmbeddedMongo } from './index.js';

const say = (sentence: string) => process.stderr.write(`embedded-mongo: ${sentence}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, 'data-dir': { type: 'string' } } });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port must be a number from 0 to 65535, not ${values.port}`);
  const dataDir = values['data-dir'];
  const database = await startEmbeddedMongo({
    port,
    onWarning: say,
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  say('this is a database for a first run and for tests; in production set MONGODB_URI to a MongoDB server.');
  say('the address holds a password: whoever has it may read and change everything.');
  if (dataDir === undefined) say('no --data-dir is given: everything is gone when it stops.');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(database.stop));
  // Last, for whoever reads the address may send a signal at once.
  process.stdout.write(`${database.uri}\n`);
}

async function stop(stopDatabase: () => Promise<void>): Promise<void> {
  await stopDatabase();
  process.exit(0);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

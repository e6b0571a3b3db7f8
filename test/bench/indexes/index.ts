import mongoose from 'mongoose';
import { Cursors } from '../../../src/embedded-mongo/commands/cursors.js';
import { runCommand } from '../../../src/embedded-mongo/commands/run.js';
import { startEmbeddedMongo } from '../../../src/embedded-mongo/index.js';
import { Store } from '../../../src/embedded-mongo/store/store.js';
import { answered, CASES, type Case, fill } from './cases.js';

type Doc = Record<string, unknown>;
type Contestant = { size: number; send(command: Doc): Doc | Promise<Doc> };

const SMALL = 2_000;
const LARGE = 200_000;
const MOST = 3;
const ROUNDS = 15;
const COMMANDS = 100;

/**
 * How long lookups and writes by an index take among 200,000 documents. The same among 2,000 in one run, turn by
 * turn. In the engine alone, and through a driver over TCP. Prints microseconds a command (the median of the rounds)
 * and their ratio. Fails the process when a ratio, in the engine alone, is above 3.
 */
export async function benchIndexes(): Promise<void> {
  const engine = [await engineOf(SMALL), await engineOf(LARGE)] as const;
  const slow = await compare('in the engine', ...engine);
  const server = await startEmbeddedMongo();
  const client = await mongoose.mongo.MongoClient.connect(server.uri);
  const remote = [await remoteOf(client, SMALL), await remoteOf(client, LARGE)] as const;
  await compare('through a driver', ...remote);
  await client.close();
  await server.stop();
  if (slow.length === 0) return;
  say(`\nmore than ${MOST} times as long among a hundred times as many: ${slow.join(', ')}`);
  process.exitCode = 1;
}

async function engineOf(size: number): Promise<Contestant> {
  const context = { store: new Store(), cursors: new Cursors(), connectionId: 1 };
  const send = (command: Doc) => runCommand({ ...command, $db: 'bench' }, context);
  return filled({ size, send });
}

function remoteOf(
  client: InstanceType<typeof mongoose.mongo.MongoClient>,
  size: number,
): Promise<Contestant> {
  const database = client.db(`bench${size}`);
  return filled({ size, send: (command) => database.command(command) });
}

async function filled(contestant: Contestant): Promise<Contestant> {
  for (const command of fill(contestant.size)) {
    const reply = await contestant.send(command);
    if (reply.ok !== 1 || reply.writeErrors) throw new Error(`not filled: ${JSON.stringify(reply)}`);
  }
  return contestant;
}

async function compare(where: string, small: Contestant, large: Contestant): Promise<string[]> {
  say(
    `${where}: microseconds a command`.padEnd(44),
    `${SMALL}`.padStart(9),
    `${LARGE}`.padStart(9),
    '    ratio',
  );
  const slow: string[] = [];
  for (const one of CASES) {
    const times: [number[], number[]] = [[], []];
    // The first rounds warm the code up.
    for (let round = -5; round < ROUNDS; round += 1) {
      const measured = [await timeOf(one, small), await timeOf(one, large)] as const;
      if (round >= 0) for (const [i, time] of measured.entries()) times[i]?.push(time);
    }
    const [a, b] = times.map(median) as [number, number];
    const ratio = b / a;
    if (ratio > MOST) slow.push(one.name);
    say(
      `  ${one.name}`.padEnd(44),
      a.toFixed(1).padStart(9),
      b.toFixed(1).padStart(9),
      ratio.toFixed(2).padStart(9),
    );
  }
  say('');
  return slow;
}

/** Microseconds for one command, over a hundred; what each answers is checked. */
async function timeOf({ name, answers, command, undo }: Case, { size, send }: Contestant): Promise<number> {
  const commands = Array.from({ length: COMMANDS }, (_, i) => command(i, size));
  const replies: Doc[] = [];
  const start = process.hrtime.bigint();
  for (const one of commands) {
    const reply = send(one);
    replies.push(reply instanceof Promise ? await reply : reply);
  }
  const time = Number(process.hrtime.bigint() - start) / 1000 / COMMANDS;
  const odd = replies.find((reply) => answered(reply) !== answers);
  if (odd) throw new Error(`${name}: ${JSON.stringify(odd)}`);
  if (undo) await send(undo());
  return time;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const say = (...cells: string[]) => process.stdout.write(`${cells.join(' ')}\n`);

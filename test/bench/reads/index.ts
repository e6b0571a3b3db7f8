import { performance } from 'node:perf_hooks';
import mongoose from 'mongoose';
import { type OpenStore, openStore } from '../../../src/persistence/index.js';
import { percentile, table } from '../figures.js';
import { openEngine } from '../signup/engine.js';
import { type Case, cases } from './cases.js';
import { fill, type Size } from './fill.js';

const small: Size = { missions: 10, engagements: 1_000 };
const large: Size = { missions: 10_000, engagements: 300_000 };
const rounds = 100;
/** Rounds before them, which warm the code and the connections up. */
const warmUps = 20;
const mostRatio = 1.5;
const mostListMs = 100;

interface Company {
  readonly size: Size;
  readonly opened: OpenStore;
  close(): Promise<void>;
}

/**
 * How long what people ask for takes in a large and in a small company, on one engine. Prints milliseconds (the
 * median of the rounds) and their ratio. Fails the process when a ratio, or a list, is above the aim.
 */
export async function benchReads(): Promise<void> {
  const engine = await openEngine();
  const now = new Date();
  const companies = [await company(engine.uri, small, now), await company(engine.uri, large, now)] as const;
  say(`engine: ${engine.name}`);
  const rows = [['ms, median of 100', sizeIn(small), sizeIn(large), 'p90', 'ratio']];
  const above: string[] = [];
  for (const one of cases) {
    const [few, many] = await measure(one, companies, now);
    const [a, b] = [percentile(few, 0.5), percentile(many, 0.5)];
    rows.push([one.name, ...[a, b, percentile(many, 0.9), b / a].map((figure) => figure.toFixed(2))]);
    if (b / a > mostRatio || (one.isList && b > mostListMs)) above.push(one.name);
  }
  say(`${table(rows)}\n`);
  for (const each of companies) await each.close();
  await engine.close();
  if (above.length === 0) return;
  say(`above ${mostRatio} times as long, or ${mostListMs} ms for a list: ${above.join('; ')}`);
  process.exitCode = 1;
}

const sizeIn = ({ missions, engagements }: Size) => `${missions} / ${engagements}`;

/** A company in a database of its own, beside the engine's. */
async function company(uri: string, size: Size, now: Date): Promise<Company> {
  const address = new URL(uri);
  address.pathname += `_${size.missions}`;
  const opened = await openStore(address.toString());
  const client = await mongoose.mongo.MongoClient.connect(address.toString());
  await fill(client.db(), size, now);
  const close = async () => {
    await opened.close();
    await client.db().dropDatabase();
    await client.close();
  };
  return { size, opened, close };
}

async function measure(one: Case, companies: readonly [Company, Company], now: Date) {
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUps; round < rounds; round += 1)
    for (const [at, { opened, size }] of companies.entries()) {
      const start = performance.now();
      await one.run(opened.store, size, now, round + warmUps);
      if (round >= 0) times[at]?.push(performance.now() - start);
    }
  return times;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

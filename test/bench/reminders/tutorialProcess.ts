import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import { createClient } from '../../../src/platforms/slack/calls.js';
import { nowMs } from '../figures.js';

/** Reminders as tutorials have them: one job for each person, at its time. */
export interface Asked {
  readonly count: number;
  readonly text: string;
  /** When all are due, in ms from when the last is planned. */
  readonly inMs: number;
}

export interface Planned {
  readonly plannedMs: number;
  readonly dueAt: number;
}

const [, , apiUrl = ''] = process.argv;
const client = createClient({ apiUrl, timeoutMs: 10_000 });
const agenda = new Agenda({ backend: new MongoBackend({ address: process.env.MONGODB_URI ?? '' }) });
agenda.define<{ channel: string; text: string }>('remind', async ({ attrs: { data } }) => {
  await client.chat.postMessage({ token: 'xoxb-bench', channel: data.channel, text: data.text });
});
await agenda.start();

async function plan({ count, text, inMs }: Asked): Promise<Planned> {
  const start = nowMs();
  const at = new Date(Date.now() + inMs);
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < count; n = next++)
      await agenda.schedule(at, 'remind', { channel: `D${n}`, text });
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return { plannedMs: nowMs() - start, dueAt: at.getTime() };
}

process.on('message', (asked: Asked) => {
  plan(asked).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.once('SIGTERM', () => process.exit(0));
process.stdout.write('the jobs are ready\n');

import fc from 'fast-check';
import type { Trace } from '../../src/messages/messenger.js';
import { createWorld } from '../support/world.js';
import { type Fate, fakeMessenger } from './support/fakeMessenger.js';
import { queueMany, watched } from './support/outbox.js';
import { startProcess } from './support/process.js';
import { createTime } from './support/time.js';

const fate = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fate>('sent') },
  fc.constantFrom<Fate>('lost', 'arrived', 'never'),
  fc
    .integer({ min: 1, max: 120_000 })
    .map<Fate>((retryAfterMs) => ({ kind: 'busy', retryAfterMs, code: 'b' })),
  fc.constant<Fate>({ kind: 'failed', code: 'f' }),
);

/** What a look-up is told instead of the truth, now and then. */
const noTrace = fc.option(
  fc.oneof(
    fc.constant<Trace>({ kind: 'silent' }),
    fc.integer({ min: 1, max: 120_000 }).map<Trace>((retryAfterMs) => ({ kind: 'busy', retryAfterMs })),
  ),
  { nil: undefined },
);

/** What happens to the processes while the rows leave. Every so many sends, one of the two is killed or frozen. */
const accident = fc.record({
  afterSends: fc.integer({ min: 1, max: 6 }),
  what: fc.constantFrom('kill', 'freeze'),
  frozenMs: fc.integer({ min: 1_000, max: 200_000 }),
});

const story = fc.record({
  rows: fc.integer({ min: 1, max: 8 }),
  fates: fc.array(fate, { maxLength: 25 }),
  noTraces: fc.array(noTrace, { maxLength: 15 }),
  accidents: fc.array(accident, { maxLength: 3 }),
  findable: fc.boolean(),
});

const ends = ['sent', 'failed', 'unreachable', 'cancelled'];

async function live({
  rows,
  fates,
  noTraces,
  accidents,
  findable,
}: typeof story extends fc.Arbitrary<infer S> ? S : never) {
  const world = await createWorld();
  const time = createTime(world.clock);
  const { ports, ends } = watched(world);
  const pending = [...accidents];
  const start = () => startProcess(ports, { slack: messenger }, time.timing);
  let sinceAccident = 0;
  const messenger = fakeMessenger({
    findable,
    onFind: (nth) => noTraces[nth - 1],
    fate: (_, nth) => {
      sinceAccident += 1;
      const next = pending[0];
      if (next && sinceAccident >= next.afterSends) {
        pending.shift();
        sinceAccident = 0;
        hit(next);
      }
      return fates[nth - 1] ?? 'sent';
    },
  });
  const running = [start(), start()];
  const hit = ({ what, frozenMs }: (typeof accidents)[number]) => {
    const [victim] = running.splice(0, 1);
    if (what === 'kill') {
      victim?.kill();
      running.push(start());
      return;
    }
    victim?.freeze();
    void time.timing.sleep(frozenMs, new AbortController().signal).then(() => victim?.thaw());
    if (victim) running.push(victim);
  };
  const queued = await queueMany(world, rows);
  for (let minute = 0; minute < 240; minute += 1) {
    for (const { dispatcher } of running) void dispatcher.tick();
    await time.pass(60_000);
  }
  return { queued, ends, messenger };
}

describe('every message', () => {
  it('ends in one way, and was received once by whoever got it when the platform can be asked', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const { queued, ends: ended, messenger } = await live(told);
        for (const { id } of queued) {
          const end = ended.get(id);
          const times = messenger.received.filter((received) => received === id).length;
          expect(ends).toContain(end?.state);
          if (end?.state === 'sent') expect(times).toBeGreaterThanOrEqual(1);
          if (told.findable) expect(times).toBeLessThanOrEqual(1);
          if (times > 1) expect(end?.flagged).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

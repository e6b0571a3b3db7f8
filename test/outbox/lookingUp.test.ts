import { createWorld } from '../support/world.js';
import { fakeMessenger } from './support/fakeMessenger.js';
import { queueMany, watched } from './support/outbox.js';
import { startProcess } from './support/process.js';
import { createTime } from './support/time.js';

describe('a platform that may be asked once a minute', () => {
  it('is asked at that pace about what is in doubt: nobody has it twice, nothing is given up, the rest goes on', async () => {
    const world = await createWorld();
    const time = createTime(world.clock);
    const { ports, ends } = watched(world);
    const began = time.timing.now();
    const asked: number[] = [];
    let refused = 0;
    const messenger = fakeMessenger({
      fate: (_, nth) => (nth <= 40 && nth % 2 ? (nth % 4 === 1 ? 'arrived' : 'lost') : 'sent'),
      onFind: () => {
        const last = asked.at(-1);
        const wait = last === undefined ? 0 : last + 60_000 - time.timing.now();
        if (wait > 0) {
          refused += 1;
          return { kind: 'busy', retryAfterMs: wait };
        }
        asked.push(time.timing.now());
        return undefined;
      },
    });
    const { dispatcher } = startProcess(ports, { slack: messenger }, time.timing);
    const rows = await queueMany(world, 42);
    const end = (nth: number) => ends.get(rows[nth]?.id ?? '');
    for (let tick = 0; tick < 12 * 40; tick += 1) {
      await dispatcher.tick();
      await time.pass(5_000);
      // Ordinary messages do not wait for the look-ups.
      const sent = rows.filter((_, nth) => end(nth)?.state === 'sent').length;
      if (tick === 1) expect(sent).toBeGreaterThanOrEqual(22);
    }
    expect(rows.map((_, nth) => end(nth))).toEqual(
      rows.map(() => expect.objectContaining({ state: 'sent', flagged: false })),
    );
    expect([...messenger.received].sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(asked).toHaveLength(20);
    // Whoever waits does not knock: only those that were on their way together.
    expect(refused).toBeLessThan(20 * 8);
    expect(messenger.lookedUp.every(({ since }) => since && since.getTime() - began < 10_000)).toBe(true);
  });

  it('is not waited for by what is no longer true', async () => {
    const world = await createWorld();
    const time = createTime(world.clock);
    const { ports, ends } = watched(world);
    const messenger = fakeMessenger({
      fate: () => 'arrived',
      onFind: () => ({ kind: 'busy', retryAfterMs: 3_600_000 }),
    });
    const { dispatcher } = startProcess(ports, { slack: messenger }, time.timing);
    const [row] = await queueMany(world, 1);
    for (let hour = 0; hour < 24 * 9; hour += 1) {
      await dispatcher.tick();
      await time.pass(3_600_000);
    }
    expect(ends.get(row?.id ?? '')).toMatchObject({ state: 'cancelled', flagged: true });
    expect(messenger.sends).toHaveLength(1);
  });
});

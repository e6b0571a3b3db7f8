import { join } from 'node:path';
import { type Started, stop, useCli, withCollection } from './cliProcess.js';

describe('the embedded database as a process', () => {
  const { work, start } = useCli();

  it('prints its address and nothing else, and says on stderr what it is for', async () => {
    const { child, uri, stderr } = await start(join(work(), 'address'));
    expect(uri).toMatch(
      /^mongodb:\/\/etincelle:[0-9a-f]{48}@127\.0\.0\.1:\d+\/etincelle\?directConnection=true\n$/,
    );
    expect(stderr()).toContain('in production set MONGODB_URI');
    expect(await stop(child, 'SIGTERM')).toBe(0);
  });

  it('keeps every confirmed write through kill -9, again and again on the same folder', async () => {
    const folder = join(work(), 'killed');
    const confirmed: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const first = await start(folder);
      await writeUntilKilled(first, confirmed, round);
      const second = await start(folder);
      const kept = new Set(await withCollection(second.uri, (things) => things.distinct('number')));
      expect(confirmed.filter((number) => !kept.has(number))).toEqual([]);
      await stop(second.child, 'SIGTERM');
    }
    expect(new Set(confirmed).size).toBeGreaterThan(400);
  });

  it('refuses a folder that another process uses, with a sentence that names it', async () => {
    const folder = join(work(), 'shared');
    const first = await start(folder);
    const second = await start(folder);
    expect(second.uri).toBe('');
    expect(second.stderr()).toContain(`Another process (${first.child.pid}) is using the data folder`);
    await withCollection(first.uri, (things) => things.insertOne({ still: 'there' }));
    await stop(first.child, 'SIGTERM');
  });
});

/** Sixteen writers, each on its own, share flushes; the process is killed while all of them wait for one. */
async function writeUntilKilled({ child, uri }: Started, confirmed: number[], round: number): Promise<void> {
  const enough = confirmed.length + 100 + round * 37;
  await withCollection(uri, async (things) => {
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let i = 0; ; i += 1) {
        const number = (round * 16 + writer) * 100_000 + i;
        await things.insertOne({ number, text: 'x'.repeat(writer * 50) });
        confirmed.push(number);
        if (confirmed.length === enough) child.kill('SIGKILL');
      }
    });
    await Promise.allSettled(writers);
  });
}

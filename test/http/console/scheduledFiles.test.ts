import type { PeopleSource } from '../../../src/application/ports/index.js';
import { anotherCompany, type Coming, start, startComing } from './coming.js';

const source = (
  about: Pick<PeopleSource, 'source' | 'name' | 'everyMs'>,
  organisationId = 'own',
): PeopleSource => ({
  ...{ ...about, organisationId, mode: 'full', look: async () => null },
});
let coming: Coming;
beforeAll(async () => {
  const folder = source({ source: 'folder', name: 'people', everyMs: 0 });
  const address = source({ source: 'address', name: 'files.example.org', everyMs: 3_600_000 });
  const theirs = source({ source: 'folder', name: 'theirs', everyMs: 0 }, 'another');
  coming = await startComing({ over: { peopleSources: [folder, address, theirs] } });
});
afterAll(() => coming.close());

test('an admin reads when the last file of each place came, and what it gave or why it was refused, in words', async () => {
  const ask = async (organisationId?: string) => {
    const cookie = await coming.sessionOf(await coming.person(['admin'], organisationId), organisationId);
    return (await coming.ask('GET', '/scheduled-files', { cookie })).body.files;
  };
  expect(await ask()).toEqual([
    { source: 'folder', name: 'people', mode: 'full', everyMinutes: 0, run: null, trouble: null },
    {
      source: 'address',
      name: 'files.example.org',
      mode: 'full',
      everyMinutes: 60,
      run: null,
      trouble: null,
    },
  ]);
  const counts = { added: 3, changed: 0, back: 0, leaving: 0, unchanged: 7, past: 0, refused: 1 };
  const at = new Date(start);
  const done = { at, name: 'one.csv', digest: 'a', end: 'done', code: null, counts, stopped: null } as const;
  const stopped = { ...done, end: 'stopped', stopped: { leaving: 5, of: 10, percent: 20 } } as const;
  const { scheduledFiles } = coming.ports;
  await scheduledFiles.note('own', 'folder', { run: done });
  const trouble = { code: 'notAllowed', since: at } as const;
  await scheduledFiles.note('own', 'address', { run: stopped, trouble });
  const [folder, address] = await ask();
  expect(folder).toMatchObject({
    run: { at: '2026-11-30T09:00:00.000Z', name: 'one.csv', counts, says: null },
  });
  expect(address).toMatchObject({
    run: { counts: null, says: expect.stringMatching(/^5 personnes sur 10 partiraient, plus de 20.%\. Si /) },
    trouble: {
      since: '2026-11-30T09:00:00.000Z',
      says: expect.stringMatching(/^L’accès est refusé.*installé/),
    },
  });
  expect(await ask(await anotherCompany(coming))).toEqual([]);
});

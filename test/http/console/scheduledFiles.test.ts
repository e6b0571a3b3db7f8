import { importScheduledFiles } from '../../../src/application/people/files/importScheduledFiles.js';
import type { PeopleSource } from '../../../src/application/ports/index.js';
import { t } from '../../../src/i18n/index.js';
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

test('columns that nobody knows: an excerpt, imported as the text says, has the whole file read', async () => {
  const organisationId = await anotherCompany(coming);
  const whole = ['Immat;Identité', ...Array.from({ length: 20 }, (_, nth) => `${nth};Nom${nth}`)];
  const bytes = Buffer.from(whole.join('\n'));
  const place = source({ source: 'folder', name: 'people', everyMs: 0 }, organisationId);
  const file = { kind: 'file', name: 'large.csv', digest: 'a', tags: null, bytes } as const;
  const deps = { ...coming.ports, peopleSources: [{ ...place, look: async () => file }] };
  const look = async () => {
    await importScheduledFiles(deps);
    return (await coming.ports.scheduledFiles.find(organisationId, 'folder'))?.run;
  };
  expect(await look()).toMatchObject({ end: 'unread', code: 'noHeadings' });
  for (const [locale, size] of [
    ['fr', /Au-delà de 1,4.Mo, un extrait .*Des ajouts et des changements seulement/],
    ['en', /Above 1\.4.MB an excerpt .*“Additions and changes only”/],
  ] as const)
    expect(t({ locale }, 'scheduledFile.next.columns')).toMatch(size);
  const cookie = await coming.sessionOf(await coming.person(['admin'], organisationId), organisationId);
  const columns = [
    { heading: 'Immat', column: 'employeeNumber' },
    { heading: 'Identité', column: 'wholeName' },
  ];
  const excerpt = Buffer.from(whole.slice(0, 3).join('\n')).toString('base64');
  const asked = { file: excerpt, mode: 'delta', dates: null, columns };
  const send = (seen: string | null) =>
    coming.ask('POST', '/people-file', { cookie, body: { ...asked, seen } });
  const { seen } = (await send(null)).body;
  expect((await send(seen)).body).toMatchObject({ isDone: true, counts: { added: 2 } });
  expect(await look()).toMatchObject({ end: 'done', counts: { added: 18, unchanged: 2 } });
});

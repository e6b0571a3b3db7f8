import { importScheduledFiles } from '../../../src/application/people/files/importScheduledFiles.js';
import type { PeopleSource } from '../../../src/application/ports/index.js';
import { createWorld } from '../../support/world.js';

type Looked = Awaited<ReturnType<PeopleSource['look']>>;
const file = (numbers: readonly number[], digest = numbers.join()): Looked => ({
  ...{ kind: 'file', name: 'people.csv', digest, tags: null },
  bytes: Buffer.from(['Matricule;Nom', ...numbers.map((one) => `${one};Nom${one}`)].join('\n')),
});
const trouble = (code: 'failing' | 'gone' | 'late'): Looked => ({ kind: 'trouble', code });
const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

async function scene() {
  const world = await createWorld();
  const { ports, organisation, clock } = world;
  const olga = await world.person('Olga', { organiser: true });
  let next: Looked = file(upTo(10));
  let looks = 0;
  const source: PeopleSource = {
    ...{ source: 'address', organisationId: organisation.id, name: 'files.example.org', mode: 'full' },
    everyMs: 60 * 60_000,
    look: async () => {
      looks += 1;
      return next;
    },
  };
  const deps = { ...ports, peopleSources: [source] };
  const comes = async (looked: Looked, hours = 1) => {
    next = looked;
    clock.forward(60 * hours);
    await importScheduledFiles(deps);
    return ports.scheduledFiles.find(organisation.id, 'address');
  };
  const told = async () => {
    const rows = await ports.deliveries.ofEmployee(organisation.id, olga.employee.id, 50);
    return rows.flatMap(({ subject }) => (subject.kind === 'peopleFile.refused' ? [subject.code] : []));
  };
  return { ...world, deps, comes, told, looks: () => looks };
}

test('several processes: one looks at a time, and none before the hour is over', async () => {
  const { deps, looks, comes, clock } = await scene();
  await Promise.all([1, 2, 3].map(() => importScheduledFiles(deps)));
  await importScheduledFiles(deps);
  expect(looks()).toBe(1);
  clock.forward(59);
  await importScheduledFiles(deps);
  expect(looks()).toBe(1);
  expect(await comes(file(upTo(10)))).toMatchObject({ run: { end: 'done' } });
  expect(looks()).toBe(2);
});

test('while another file is being applied it is left for the next minute, and nothing is noted', async () => {
  const { deps, ports, organisation } = await scene();
  const name = `people ${organisation.id}`;
  await ports.leases.acquire(name, 'another', new Date(), new Date(Date.now() + 60_000));
  await importScheduledFiles(deps);
  expect(await ports.scheduledFiles.find(organisation.id, 'address')).toBeNull();
  await ports.leases.release(name, 'another');
  await importScheduledFiles(deps);
  expect(await ports.scheduledFiles.find(organisation.id, 'address')).toMatchObject({ run: { end: 'done' } });
});

test('a process that dies before it has told anybody: another tells it, once', async () => {
  const { deps, ports, organisation, comes, told, log } = await scene();
  await comes(file(upTo(10)));
  const enqueue = () => Promise.reject(new Error('gone'));
  const [source] = deps.peopleSources;
  const dying = { ...source, look: async () => file([1]), everyMs: 0 } as PeopleSource;
  await importScheduledFiles({
    ...{ ...ports, peopleSources: [dying] },
    deliveries: { ...ports.deliveries, enqueue },
  });
  expect(log.lines.some((line) => line.startsWith('error people.fileFailed'))).toBe(true);
  expect(await told()).toEqual([]);
  expect(await ports.scheduledFiles.find(organisation.id, 'address')).toMatchObject({ untold: 'run' });
  await importScheduledFiles(deps);
  await importScheduledFiles(deps);
  expect(await told()).toEqual(['stopped']);
});

test('the same refusal of a file that is made anew each time is told once; another one, or after one that was done, again', async () => {
  const { comes, told } = await scene();
  await comes(file(upTo(10)));
  await comes(file(upTo(5), 'a'));
  await comes(file(upTo(5), 'b'));
  expect(await told()).toEqual(['stopped']);
  await comes(file(upTo(4), 'c'));
  await comes(file(upTo(10), 'd'));
  await comes(file(upTo(5), 'e'));
  expect(await told()).toHaveLength(3);
});

test('what passes by itself is told after a day, what stays at once, and each once', async () => {
  const { comes, told } = await scene();
  await comes(trouble('failing'));
  await comes(trouble('failing'), 22);
  expect(await told()).toEqual([]);
  await comes(trouble('failing'), 2);
  await comes(trouble('late'), 22);
  expect(await told()).toEqual(['failing']);
  expect(await comes(file(upTo(3)))).toMatchObject({ trouble: null, untold: null });
  await comes(trouble('gone'));
  await comes(trouble('gone'));
  expect((await told()).sort()).toEqual(['failing', 'gone']);
});

test('a trouble that goes and comes back the same day is told again a day after it was told, and once a day while it lasts', async () => {
  const { comes, told } = await scene();
  await comes(trouble('gone'));
  await comes(file(upTo(3)), 2);
  await comes(trouble('gone'), 2);
  await comes(trouble('gone'), 19);
  expect(await told()).toEqual(['gone']);
  await comes(trouble('gone'));
  await comes(trouble('gone'), 23);
  expect(await told()).toHaveLength(2);
  await comes(trouble('gone'));
  expect(await told()).toHaveLength(3);
});

test('a process that dies before it has told of a trouble that is back: another tells it, once', async () => {
  const { deps, comes, told, ports, clock } = await scene();
  await comes(trouble('gone'));
  await comes(file(upTo(3)));
  await comes(trouble('gone'));
  clock.forward(24 * 60);
  const enqueue = () => Promise.reject(new Error('gone'));
  await importScheduledFiles({ ...deps, deliveries: { ...ports.deliveries, enqueue } });
  expect(await told()).toEqual(['gone']);
  await Promise.all([1, 2].map(() => importScheduledFiles(deps)));
  await importScheduledFiles(deps);
  expect(await told()).toEqual(['gone', 'gone']);
});

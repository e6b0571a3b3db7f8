import fc from 'fast-check';
import {
  type DirectoryFacts,
  type DirectoryRecord,
  factFields,
} from '../../../src/domain/people/directory/facts.js';
import { managersAmong } from '../../../src/domain/people/directory/findManagers.js';
import type { KnownPerson, SyncMode, SyncPlan } from '../../../src/domain/people/directory/planSync.js';
import { readRecord } from '../../../src/domain/people/directory/readRecord.js';
import { planOf } from '../../support/planOf.js';

const today = '2026-11-30';
const sync = (known: readonly KnownPerson[], records: readonly DirectoryRecord[], mode: SyncMode) =>
  planOf(known, records, { mode, today, leaveAtMost: 100 });

/** Who is known once a plan is done: new people by their number or address. */
function done(known: readonly KnownPerson[], plan: SyncPlan): KnownPerson[] {
  const after = new Map(known.map((one) => [one.id, one]));
  for (const { personId, facts } of [...plan.added, ...plan.changed, ...plan.leaving, ...plan.broughtBack]) {
    const id = personId ?? `new ${facts.employeeNumber ?? facts.email}`;
    const held = after.get(id);
    const { employeeNumber, email } = facts;
    after.set(id, { id, employeeNumber, email: email ?? held?.email ?? null, facts });
  }
  return [...after.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

const number = fc.constantFrom('00001', '1', '2', '3', '4', '5', '6', '7');
const email = fc.constantFrom(...'abcdefgh'.split('').map((name) => `${name}@example.org`));
const day = fc.constantFrom('2020-01-31', '2026-11-29', '2026-11-30', '2027-01-01');
const text = fc.constantFrom('Lyon', 'Nantes', null);
const told = fc.record(
  {
    employeeNumber: number,
    email,
    name: fc.constantFrom('Ana', 'Ben', 'Chloé'),
    manager: fc.option(fc.record({ by: fc.constant('number' as const), value: number })),
    site: text,
    department: text,
    locale: fc.constantFrom('fr' as const, 'en' as const, null),
    startsOn: fc.option(day),
    endsOn: fc.option(day),
  },
  { requiredKeys: ['employeeNumber', 'name'] },
);
const records = fc
  .array(fc.tuple(told, fc.boolean()), { maxLength: 8 })
  .map((all) => all.map(([one, active], at): DirectoryRecord => ({ ...one, active, key: `${at}` })));
const mode = fc.constantFrom<SyncMode>('full', 'delta');

test('the same records twice change nothing the second time', () => {
  fc.assert(
    fc.property(records, records, mode, (before, all, how) => {
      const known = done([], sync([], before, 'full'));
      const first = sync(known, all, how);
      // An address that its holder gives up in the same file is free the next time. Its line was refused.
      fc.pre(first.refused.every(({ why }) => why !== 'emailOfAnother' && why !== 'samePerson'));
      const once = done(known, first);
      const again = sync(once, all, how);
      expect([again.added, again.changed, again.leaving, again.broughtBack]).toEqual([[], [], [], []]);
    }),
  );
});

test('the order of the records is of no matter', () => {
  fc.assert(
    fc.property(records, records, mode, fc.integer(), (before, all, how, turn) => {
      const known = done([], sync([], before, 'full'));
      const cut = all.length === 0 ? 0 : Math.abs(turn) % all.length;
      const turned = [...all.slice(cut), ...all.slice(0, cut)].reverse();
      expect(done(known, sync(known, turned, how))).toEqual(done(known, sync(known, all, how)));
      const keys = (plan: SyncPlan) => plan.refused.map(({ key, why }) => `${key} ${why}`).sort();
      expect(keys(sync(known, turned, how))).toEqual(keys(sync(known, all, how)));
    }),
  );
});

test('each record has one end, and nobody is in two', () => {
  fc.assert(
    fc.property(records, records, mode, (before, all, how) => {
      const known = done([], sync([], before, 'full'));
      const { refused, stopped: _, unchanged, ...plan } = sync(known, all, how);
      const planned = Object.values(plan).flat();
      const keys = [...planned.map(({ key }) => key), ...refused.map(({ key }) => key)].filter(
        (key) => key !== null,
      );
      expect(new Set([...keys, ...all.map(({ key }) => key)]).size).toBe(all.length);
      expect([new Set(keys).size, keys.length + unchanged]).toEqual([keys.length, all.length]);
      const people = planned.map(({ personId }) => personId).filter((id) => id !== null);
      expect(new Set(people).size).toBe(people.length);
    }),
  );
});

test('a delta takes nobody whom it does not name', () => {
  fc.assert(
    fc.property(records, records, (before, all) => {
      const known = done([], sync([], before, 'full'));
      expect(sync(known, all, 'delta').leaving.filter(({ key }) => key === null)).toEqual([]);
    }),
  );
});

test('a manager who comes before or after their people is the same one in the end', () => {
  fc.assert(
    fc.property(records, (all) => {
      const managers = (people: readonly KnownPerson[]) => {
        const find = managersAmong(people.map((one) => ({ ...one, name: one.facts?.name ?? '' })));
        return people.map((one) => [one.id, one.facts?.manager ? find(one, one.facts.manager) : null]);
      };
      const { once } = { once: all.filter((one) => sync([], [one], 'delta').refused.length === 0) };
      const alone = once.filter(
        (one) => once.filter(({ employeeNumber }) => employeeNumber === one.employeeNumber).length === 1,
      );
      const single = alone.filter(
        (one) => !one.email || alone.filter((other) => other.email === one.email).length === 1,
      );
      const oneByOne = (list: readonly DirectoryRecord[]) =>
        list.reduce<KnownPerson[]>((known, one) => done(known, sync(known, [one], 'delta')), []);
      expect(managers(oneByOne(single))).toEqual(managers(oneByOne([...single].reverse())));
    }),
  );
});

test('nothing outside the whitelist survives', () => {
  const known = ['key', ...factFields] as readonly string[];
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), fc.string(), (other, birth) => {
      const extra = { birthDate: birth, salary: '40000', password: 'secret', ...other };
      const read = readRecord({ key: '1', told: { ...extra, employeeNumber: '7', name: 'Ana', email: '' } });
      if ('problems' in read) return;
      expect(Object.keys(read).filter((field) => !known.includes(field))).toEqual([]);
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    }),
  );
});

const facts = (change: Partial<DirectoryFacts>): DirectoryFacts => {
  const plan = sync([], [{ key: '0', name: 'Ana', employeeNumber: '1', active: true }], 'full');
  return { ...(plan.added[0]?.facts as DirectoryFacts), ...change };
};
const person = (id: string, change: Partial<DirectoryFacts> = {}): KnownPerson => {
  const told = facts({ employeeNumber: id, ...change });
  return { id, employeeNumber: told.employeeNumber, email: told.email, facts: told };
};

test('more than so many of a hundred leaving stops it, and as many do not', () => {
  const five = ['1', '2', '3', '4', '5'].map((id) => person(id));
  const stay = (...ids: string[]) =>
    ids.map((id): DirectoryRecord => ({ key: id, employeeNumber: id, name: 'Ana', active: true }));
  const options = { mode: 'full' as const, today, leaveAtMost: 20 };
  expect(planOf(five, stay('1', '2', '3', '4'), options).stopped).toBeNull();
  expect(planOf(five, stay('1', '2', '3'), options).stopped).toEqual({ leaving: 2, of: 5 });
});

test('who is matched by address is taken over; who is known from a chat alone never leaves', () => {
  const chat: KnownPerson = { id: 'c', employeeNumber: null, email: 'a@example.org', facts: null };
  const record = { key: '2', employeeNumber: '9', email: 'a@example.org', name: 'Ana', active: true };
  expect(sync([chat], [record], 'full').changed).toMatchObject([{ personId: 'c', key: '2' }]);
  expect(sync([chat], [], 'full').leaving).toEqual([]);
});

test('an address that is another’s by their number is refused, and so are two of one number', () => {
  const held = person('1', { email: 'a@example.org' });
  const other = { key: '2', employeeNumber: '9', email: 'a@example.org', name: 'Ben', active: true };
  const plan = sync([held], [other], 'full');
  expect(plan.refused).toEqual([{ key: '2', why: 'emailOfAnother', other: null }]);
  // Nobody leaves whom a refused line may be about.
  expect(plan.leaving).toEqual([]);
  const twin = { ...other, key: '3', email: 'b@example.org' };
  expect(sync([], [other, twin], 'full').refused).toEqual([
    { key: '2', why: 'sameNumber', other: '3' },
    { key: '3', why: 'sameNumber', other: '2' },
  ]);
});

test('nobody is added without a name', () => {
  const plan = sync([], [{ key: '2', employeeNumber: '1', active: true }], 'delta');
  expect([plan.added, plan.refused]).toEqual([[], [{ key: '2', why: 'noName', other: null }]]);
});

test('who comes back is brought back; the last day is a day of work', () => {
  const gone = person('1', { active: false });
  const record = { key: '2', employeeNumber: '1', name: 'Ana', active: true };
  expect(sync([gone], [record], 'delta').broughtBack).toMatchObject([{ personId: '1', fields: ['active'] }]);
  const last = { ...record, endsOn: today };
  expect(sync([person('1')], [last], 'delta').changed).toMatchObject([{ fields: ['endsOn'] }]);
  const past = { ...record, endsOn: '2026-11-29' };
  expect(sync([person('1')], [past], 'delta').leaving).toMatchObject([{ personId: '1' }]);
  expect(sync([], [past], 'delta').past).toMatchObject([{ key: '2' }]);
});

test.each([
  [{ employeeNumber: '1', email: 'pas-un-mail' }, 'email'],
  [{ employeeNumber: '1', endsOn: '2026-02-31' }, 'endsOn'],
  [{ employeeNumber: '1', timezone: '+02:00' }, 'timezone'],
  [{ employeeNumber: ' ', email: '' }, 'key'],
])('%j is refused for its %s', (told, field) => {
  expect(readRecord({ key: '1', told })).toMatchObject({ problems: [{ field }] });
});

test('two of one name are nobody’s manager, and nobody is their own', () => {
  const one = (id: string, name: string) => ({ id, employeeNumber: id, email: null, name });
  const find = managersAmong([one('1', 'Barnabé Marchand'), one('2', 'Ana Petit'), one('3', 'Petit, Ana')]);
  expect(find({ id: '2' }, { by: 'name', value: 'Marchand, Barnabé' })).toBe('1');
  expect(find({ id: '1' }, { by: 'name', value: 'Ana Petit' })).toBeNull();
  expect(find({ id: '1' }, { by: 'number', value: '1' })).toBeNull();
});

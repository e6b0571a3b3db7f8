import fc from 'fast-check';
import { ScimProblem } from '../../../src/directory/scim/problem.js';
import { changeUser, readUser } from '../../../src/directory/scim/readUser.js';
import { showUser } from '../../../src/directory/scim/showUser.js';
import { type EntryTold, nothingTold } from '../../../src/domain/people/directory/entry.js';

const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const before: EntryTold = {
  ...nothingTold,
  userName: 'ana',
  active: true,
  email: 'ana@example.org',
  site: 'Lyon',
};
const change = (siteFrom: Parameters<typeof changeUser>[2], ...Operations: readonly object[]) =>
  changeUser(before, { Operations }, siteFrom);

test.each([
  ['work.locality', 'addresses[type eq "work"].locality'],
  ['other.formatted', 'addresses[type eq "other"].formatted'],
  ['division', `${urn}:division`],
  ['organization', `${urn}:organization`],
] as const)('the site is taken from %s, and from nowhere else', (siteFrom, path) => {
  expect(change(siteFrom, { op: 'Replace', path, value: 'Nantes' }).site).toBe('Nantes');
  for (const elsewhere of ['work.locality', 'other.formatted', 'division', 'organization'] as const)
    if (elsewhere !== siteFrom)
      expect(change(elsewhere, { op: 'Replace', path, value: 'Nantes' }).site).toBe('Lyon');
});

test('addresses come as a list too, and those that say nothing of the site leave it when they are added', () => {
  const list = (op: string, value: unknown) => change('work.locality', { op, path: 'addresses', value }).site;
  expect(
    list('replace', [
      { type: 'home', locality: 'X' },
      { type: 'work', locality: 'Nantes' },
    ]),
  ).toBe('Nantes');
  expect(list('replace', [{ type: 'home', locality: 'X' }])).toBeNull();
  expect(list('add', [{ type: 'home', locality: 'X' }])).toBe('Lyon');
  expect(list('add', [{ type: 'work', postalCode: 'X' }])).toBe('Lyon');
  expect([list('replace', null), list('remove', undefined), list('replace', '')]).toEqual([null, null, null]);
});

test('of several addresses the one at work is kept; a private one never is', () => {
  const mail = (op: string, value: unknown) => change('work.locality', { op, path: 'emails', value }).email;
  const [home, work] = [
    { type: 'home', value: 'h@example.org' },
    { type: 'work', value: 'w@example.org' },
  ];
  expect([mail('replace', [home, work]), mail('replace', [home]), mail('add', [home])]).toEqual([
    ...['w@example.org', null, 'ana@example.org'],
  ]);
  expect(mail('replace', [{ value: 'bare@example.org' }])).toBe('bare@example.org');
  const filtered = (path: string) => change('work.locality', { op: 'remove', path }).email;
  expect(filtered('emails[type eq "home"]')).toBe('ana@example.org');
  expect(filtered('emails[value eq "ana@example.org"]')).toBeNull();
});

test('what is shown, sent back whole, changes nothing', () => {
  const text = fc.option(
    fc.string({ minLength: 1, maxLength: 40 }).filter((one) => /^[\w-]+$/.test(one)),
    { nil: null },
  );
  const told = fc.record({
    ...Object.fromEntries(Object.keys(nothingTold).map((field) => [field, text])),
    email: fc.constantFrom(null, 'a@example.org', 'B@Example.org'),
    ...{ userName: fc.constantFrom('ana', 'Ben@example.org'), active: fc.boolean() },
  }) as fc.Arbitrary<EntryTold>;
  const siteFrom = fc.constantFrom('work.locality', 'other.formatted', 'division', 'organization' as const);
  fc.assert(
    fc.property(told, siteFrom, (one, from) => {
      const kept = { id: 'e', organisationId: 'o', connectionId: 'c', employeeId: 'p', version: 1 };
      const at = { createdAt: new Date(0), changedAt: new Date(0) };
      const shown = JSON.parse(JSON.stringify(showUser({ ...kept, ...at, ...one }, from, 'https://x')));
      expect(readUser(shown, from, !one.active)).toEqual(one);
    }),
  );
});

test('whatever comes is kept in part, or refused in SCIM’s own words; nothing unknown is kept', () => {
  const operation = fc.record(
    {
      op: fc.oneof(fc.constantFrom('add', 'Replace', 'remove'), fc.string()),
      path: fc.oneof(
        fc.constantFrom('emails', 'name', 'active', urn, `${urn}:manager`, '__proto__.x', 'a.b.c'),
        fc.string(),
      ),
      value: fc.jsonValue(),
    },
    { requiredKeys: ['op'] },
  );
  const fields = [...Object.keys(nothingTold), 'userName', 'active'].sort();
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ Operations: fc.array(operation) })), (body) => {
      try {
        const after = changeUser(before, body, 'work.locality');
        expect(Object.keys(after).sort()).toEqual(fields);
        for (const [field, held] of Object.entries(after))
          expect(
            field === 'active' ? typeof held === 'boolean' : held === null || typeof held === 'string',
          ).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ScimProblem);
      }
    }),
  );
  expect({}).not.toHaveProperty('x');
});

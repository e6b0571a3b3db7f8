import fc from 'fast-check';
import { type Filter, readFilter } from '../../../src/directory/scim/filter.js';
import { ScimProblem } from '../../../src/directory/scim/problem.js';
import { readUserFilter } from '../../../src/directory/scim/userFilter.js';
import { type DirectoryEntry, nothingTold } from '../../../src/domain/people/directory/entry.js';
import { fitsEntry } from '../../../src/domain/people/directory/entryFilter.js';

const path = fc.constantFrom(
  'userName',
  'name.givenName',
  'emails',
  'urn:ietf:params:scim:schemas:core:2.0:User:active',
);
const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null));
const compare = fc.record({
  ...{ kind: fc.constant('compare' as const), path, value },
  op: fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'),
});
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    compare as fc.Arbitrary<Filter>,
    fc.record({ kind: fc.constant('present' as const), path }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      all: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), one: tie('filter') }),
    fc.record({ kind: fc.constant('within' as const), path, filter: tie('filter') }),
  ),
}));

/** As somebody would write it. */
function written(one: Filter): string {
  switch (one.kind) {
    case 'compare':
      return `${one.path} ${one.op} ${JSON.stringify(one.value)}`;
    case 'present':
      return `${one.path} pr`;
    case 'within':
      return `${one.path}[${written(one.filter)}]`;
    case 'not':
      return `not (${written(one.one)})`;
    case 'and':
    case 'or':
      return one.all
        .map((part) => (part.kind === 'and' || part.kind === 'or' ? `(${written(part)})` : written(part)))
        .join(` ${one.kind} `);
  }
}

test('what is written is read as it was meant', () => {
  fc.assert(fc.property(filter, (one) => expect(readFilter(written(one))).toEqual(one)));
});

test('whatever comes is read, or refused in SCIM’s own words', () => {
  const pieces = fc.constantFrom(
    'userName',
    'eq',
    '"a"',
    '(',
    ')',
    '[',
    ']',
    'and',
    'or',
    'not',
    'pr',
    '.value',
    '"',
    '\\',
    'emails',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, (said) => {
      try {
        readFilter(said);
      } catch (error) {
        expect(error).toBeInstanceOf(ScimProblem);
      }
    }),
  );
});

const entry = (change: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  ...{
    ...nothingTold,
    id: 'e1',
    organisationId: 'o',
    connectionId: 'c',
    employeeId: 'p',
    userName: 'Ana@Example.org',
  },
  ...{ active: true, createdAt: new Date(0), changedAt: new Date('2026-11-23T09:00:00Z'), version: 1 },
  ...change,
});
const ana = entry({ email: 'ana@example.org', employeeNumber: '00042', manager: 'e2', site: 'Lyon' });

test.each([
  ['userName eq "ANA@example.org"', true],
  ['userName eq "ana"', false],
  ['employeeNumber eq "42"', false],
  ['emails[type eq "work"].value eq "ANA@example.org"', true],
  ['emails[type eq "work" and value co "@example"]', true],
  ['emails[type eq "home"].value eq "ana@example.org"', false],
  ['emails.value sw "ana@"', true],
  ['emails.type eq "work"', true],
  ['emails pr', true],
  ['externalId pr', false],
  ['not (externalId pr)', true],
  ['active eq true and manager eq "e2"', true],
  ['active eq "False"', false],
  ['id eq "e1" and manager.value eq "e3"', false],
  ['id eq "e9" or userName ew ".ORG"', true],
  ['meta.lastModified gt "2026-11-23T08:00:00Z"', true],
  ['meta.lastModified lt "2026-11-23T08:00:00Z"', false],
  ['externalId eq null', true],
  ['addresses.locality eq "Lyon"', null],
  ['password eq "x"', null],
  ['emails[display eq "x"]', null],
] as const)('of Ana, %s is %s', (text, fits) => {
  if (fits === null) expect(() => readUserFilter(text, 'work.locality')).toThrow(ScimProblem);
  else expect(fitsEntry(readUserFilter(text, 'work.locality'), ana)).toBe(fits);
});

test('of somebody without an address, nothing of an address holds', () => {
  for (const text of [
    'emails pr',
    'emails.type eq "work"',
    'emails[primary eq true]',
    'emails.type ne "home"',
  ])
    expect(fitsEntry(readUserFilter(text, 'work.locality'), entry())).toBe(false);
});

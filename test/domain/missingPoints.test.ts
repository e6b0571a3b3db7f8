import { eligibilityOn } from '../../src/domain/missions/eligibility.js';
import { noFraming } from '../../src/domain/missions/framing.js';
import { missingPoints } from '../../src/domain/missions/missingPoints.js';
import { framed, knownNonprofit } from '../support/framed.js';

const day = '2026-11-29';
const mission = { ...framed, causes: [15] };

test('nothing is missing once everything was said', () => {
  expect(missingPoints(mission, knownNonprofit, day)).toEqual([]);
});

test('of a mission of which nothing was said everything is, in the order it is asked', () => {
  expect(missingPoints({ causes: [] }, { contact: null }, day)).toEqual([
    ...['deliverable', 'beneficiaries', 'cause', 'access', 'nonprofitContact', 'companyContact'],
    ...['meal', 'weather', 'photos', 'risks', 'minors', 'costs', 'legalForm', 'register', 'eligibility'],
  ]);
  expect(missingPoints({ causes: [] }, null, day)).toContain('nonprofitContact');
});

test.each(Object.keys(noFraming) as (keyof typeof noFraming)[])(
  'without its %s it is not complete',
  (field) => {
    const framing = { ...framed.framing, [field]: noFraming[field] };
    expect(missingPoints({ ...mission, framing }, knownNonprofit, day)).toEqual([field]);
  },
);

test.each([
  ['the day it was checked', '2026-11-02', 'holds'],
  ['a day before the year is over', '2027-11-01', 'holds'],
  ['its anniversary', '2027-11-02', 'holds'],
  ['the day after', '2027-11-03', 'outOfDate'],
])('papers hold on %s: %s', (_, on, standing) => {
  expect(eligibilityOn(knownNonprofit.eligibility, on)).toBe(standing);
});

test('papers checked on a 29 February hold until the last of February', () => {
  const leap = { ...knownNonprofit.eligibility, checkedOn: '2028-02-29' };
  expect([eligibilityOn(leap, '2029-02-28'), eligibilityOn(leap, '2029-03-01')]).toEqual([
    'holds',
    'outOfDate',
  ]);
});

test('papers that are out of date, or were never seen, are asked for', () => {
  expect(missingPoints(mission, knownNonprofit, '2027-12-01')).toEqual(['eligibilityOutOfDate']);
  const unseen = { ...knownNonprofit, eligibility: { ...knownNonprofit.eligibility, checkedOn: null } };
  expect(missingPoints(mission, unseen, day)).toEqual(['evidence']);
  const without = { ...knownNonprofit, eligibility: { ...knownNonprofit.eligibility, evidence: '' } };
  expect(missingPoints(mission, without, day)).toEqual(['evidence']);
});

test('a nonprofit of which one does not know is helped by a service, and is not lent anybody free of charge', () => {
  const eligibility = { status: 'unknown', evidence: '', checkedOn: null } as const;
  const unknown = { ...knownNonprofit, eligibility };
  expect(missingPoints(mission, unknown, day)).toEqual([]);
  expect(missingPoints({ ...mission, legalForm: 'pret_L8241_2' }, unknown, day)).toEqual([]);
  expect(missingPoints({ ...mission, legalForm: 'pret_L8241_3' }, unknown, day)).toEqual([
    'eligibilityForLoan',
  ]);
});

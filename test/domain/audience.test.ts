import { type Audience, fits, isFiltered, singlesOut } from '../../src/domain/announcements/audience.js';

const said = (own: object, locale: 'fr' | 'en' = 'fr') => ({ locale, preferences: own });

test('nothing filtered is everyone', () => {
  expect(fits({}, { locale: 'fr' })).toBe(true);
  expect(fits({ sites: [], skills: [], causes: [] }, { locale: 'en' })).toBe(true);
  expect(isFiltered({})).toBe(false);
});

test('of one part any will do; all parts must hold', () => {
  const whom: Audience = { sites: ['Lyon', 'Paris'], skills: ['anglais'], causes: [4], language: 'fr' };
  const own = { sites: ['paris'], skills: ['Anglais courant'], causes: [4, 13] };
  expect(fits(whom, said(own))).toBe(true);
  expect(fits(whom, said(own, 'en'))).toBe(false);
  expect(fits(whom, said({ ...own, sites: ['Lille'] }))).toBe(false);
  expect(fits(whom, said({ ...own, skills: [] }))).toBe(false);
  expect(fits(whom, said({ ...own, causes: [1] }))).toBe(false);
  expect(fits(whom, { locale: 'fr' })).toBe(false);
});

test('cities and skills are the same however they are written; more may have been said, not less', () => {
  expect(fits({ sites: ['saint etienne'] }, said({ sites: ['St-Étienne'] }))).toBe(true);
  expect(fits({ skills: ['Comptabilité'] }, said({ skills: ['comptabilite générale'] }))).toBe(true);
  expect(fits({ skills: ['comptabilité générale'] }, said({ skills: ['comptabilité'] }))).toBe(false);
  expect(fits({ skills: ['…'] }, said({ skills: ['comptabilité'] }))).toBe(false);
});

test('a department is the same however it is written, and another is another', () => {
  const finance: Audience = { departments: ['Service Finance', 'Juridique'] };
  expect(fits(finance, said({ departments: ['finance'] }))).toBe(true);
  expect(fits(finance, said({ departments: ['le service juridique'] }))).toBe(true);
  expect(fits(finance, said({ departments: ['Finance France'] }))).toBe(false);
  expect(fits({ departments: ['Service'] }, said({ departments: ['Équipe'] }))).toBe(false);
  expect(fits({ departments: ['…'] }, said({ departments: ['…'] }))).toBe(false);
  expect(fits(finance, said({ skills: ['finance'] }))).toBe(false);
});

test('under five people by what they said or did point at somebody; a small site does not', () => {
  const personal: Audience[] = [
    { skills: ['a'] },
    { causes: [1] },
    { departments: ['Finance'] },
    { language: 'en' },
    { tookPart: 'never' },
  ];
  for (const whom of personal) {
    expect(singlesOut({ ...whom, sites: ['Lyon'] }, 4)).toBe(true);
    expect(singlesOut(whom, 5)).toBe(false);
  }
  expect(singlesOut({ sites: ['Lyon'] }, 1)).toBe(false);
  expect(singlesOut({}, 0)).toBe(false);
});

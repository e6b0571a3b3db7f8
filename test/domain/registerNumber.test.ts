import { readRegisterNumber } from '../../src/domain/missions/registerNumber.js';
import { throwDice } from '../support/dice.js';

test.each([
  ['732 829 320', 'siren', '732829320'],
  ['73282932000074', 'siret', '73282932000074'],
  ['356 000 000', 'siren', '356000000'],
  // An establishment of La Poste, which no Luhn check passes.
  ['356 000 000 49837', 'siret', '35600000049837'],
  ['w751234567', 'rna', 'W751234567'],
  ['W2A1000119', 'rna', 'W2A1000119'],
  ['W2B 2000016', 'rna', 'W2B2000016'],
  ['Volume 32, folio 145', 'localLaw', 'VOL 32 FOLIO 145'],
  ['Vol. 7 Folio 12', 'localLaw', 'VOL 7 FOLIO 12'],
])('%s is a number of the register %s', (text, register, value) => {
  expect(readRegisterNumber(text)).toEqual({ register, value });
});

test.each([
  ...['', '732829321', '73282932000075', '35600000049838', 'W75123456', 'W7512345678', 'X751234567'],
  ...['12345', 'volume folio', '732-829-320x', '７３２８２９３２０'],
])('%j is none', (text) => {
  expect(readRegisterNumber(text)).toBeNull();
});

const luhnDigit = (body: string): string => {
  const sum = Array.from(body, Number)
    .reverse()
    .reduce(
      (all, digit, at) => all + (at % 2 === 1 ? digit : Math.floor((digit * 2) / 10) + ((digit * 2) % 10)),
      0,
    );
  return String((10 - (sum % 10)) % 10);
};

describe.each([
  ['siren', 8],
  ['siret', 13],
] as const)('any %s', (register, length) => {
  const { random: roll, seed } = throwDice();
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(roll() * 10)).join('');

  test(`is known with its check digit (seed ${seed}), however it is spaced, and by no other one`, () => {
    for (let round = 0; round < 2_000; round += 1) {
      // La Poste's have a rule of their own.
      const body = `4${digits(length - 1)}`;
      const value = body + luhnDigit(body);
      const spaced = value.replace(/(\d{3})/gu, '$1 ');
      expect(readRegisterNumber(spaced)).toEqual({ register, value });
      const other = (Number(value.at(-1)) + 1 + Math.floor(roll() * 9)) % 10;
      expect(readRegisterNumber(body + other)).toBeNull();
    }
  });

  test('is not known with one digit wrong, nor with two neighbours changed about, but for 0 and 9', () => {
    for (let round = 0; round < 2_000; round += 1) {
      const body = `4${digits(length - 1)}`;
      const value = body + luhnDigit(body);
      const at = Math.floor(roll() * (length - 1)) + 1;
      const wrong = (Number(value[at]) + 1 + Math.floor(roll() * 9)) % 10;
      expect(readRegisterNumber(value.slice(0, at) + wrong + value.slice(at + 1))).toBeNull();
      const [one = '', two = ''] = [value[at], value[at + 1]];
      const swapped = value.slice(0, at) + two + one + value.slice(at + 2);
      const isBlind = one === two || one + two === '09' || one + two === '90' || at + 1 > length;
      if (!isBlind) expect(readRegisterNumber(swapped)).toBeNull();
    }
  });
});

test('what was read is read the same again', () => {
  for (const text of ['732829320', '73282932000074', 'W2A1000119', 'volume 32 folio 145']) {
    const first = readRegisterNumber(text);
    expect(readRegisterNumber(first?.value ?? '')).toEqual(first);
  }
});

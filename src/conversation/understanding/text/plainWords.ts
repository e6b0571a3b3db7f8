import { plainLetters } from '../../../domain/plainLetters.js';

/** Words and numbers without accents, one space apart: a rule reads them without minding the marks. */
export const plainWords = (text: string): string =>
  plainLetters(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

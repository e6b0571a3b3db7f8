import { plainLetters } from '../plainLetters.js';

/** The words of a name, lower case and without accents, each once: what somebody is found by. */
export const nameWords = (name: string): string[] => [
  ...new Set(
    plainLetters(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  ),
];

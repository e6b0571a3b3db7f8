import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuessedIntent, Role } from '../../src/conversation/understanding/classifier/guessedIntents.js';
import { personMask } from '../../src/conversation/understanding/classifier/people.js';

export type Language = 'fr' | 'en';

/** One sentence, and what it asks for. */
export interface Sentence {
  readonly language: Language;
  readonly intent: GuessedIntent;
  readonly as: Role;
  /** Something is plainly asked for, now, by whoever says it. */
  readonly acts: boolean;
  /** As it is typed; `[…]` around a mission's name and `{…}` around a colleague's. */
  readonly marked: string;
  /** Another intent that the words may have as well: one of two readers, and a third, took it so. */
  readonly also?: GuessedIntent;
}

export const languages: readonly Language[] = ['fr', 'en'];
const folder = join(process.cwd(), 'test/fixtures/understanding');

/** The sentences to learn from, in a fixed order. */
export const corpus = (): Sentence[] =>
  languages.flatMap((language) => {
    const own = join(folder, 'corpus', language);
    return readdirSync(own)
      .sort()
      .flatMap((name) => sentencesIn(join(own, name), language));
  });

/** Sentences that are never learnt from: of other people, who had not seen the others, and in other voices. */
export const sets = ['other people', 'other voices'] as const;

export const apart = (set: (typeof sets)[number]): Sentence[] =>
  languages.flatMap((language) => {
    const name = set === 'other people' ? `${language}.tsv` : `voices.${language}.tsv`;
    return sentencesIn(join(folder, 'apart', name), language);
  });

function sentencesIn(path: string, language: Language): Sentence[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [intent, as, acts, marked = '', also] = line.split('\t');
      return { language, intent, as, acts: acts === 'yes', marked, ...(also && { also }) } as Sentence;
    });
}

/** As it was typed. */
export const typed = ({ marked }: Sentence): string => marked.replace(/[[\]{}]/g, '');

/** With what is recognised of colleagues out of the way. */
export const colleaguesMasked = ({ marked }: Sentence): string =>
  marked.replace(/[[\]]/g, '').replace(/\{[^}]*\}/g, ` ${personMask} `);

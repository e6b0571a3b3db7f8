import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missionMask, personMask } from '../../src/conversation/understanding/classifier/features.js';
import type { GuessedIntent, Role } from '../../src/conversation/understanding/classifier/guessedIntents.js';

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

/** Sentences of other people, written without sight of the others: never learnt from. */
export const apart = (): Sentence[] =>
  languages.flatMap((language) => sentencesIn(join(folder, 'apart', `${language}.tsv`), language));

function sentencesIn(path: string, language: Language): Sentence[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [intent, as, acts, marked = ''] = line.split('\t');
      return { language, intent, as, acts: acts === 'yes', marked } as Sentence;
    });
}

/** As it was typed. */
export const typed = ({ marked }: Sentence): string => marked.replace(/[[\]{}]/g, '');

/** With what is recognised of missions and colleagues out of the way. */
export const masked = ({ marked }: Sentence): string =>
  marked.replace(/\[[^\]]*\]/g, ` ${missionMask} `).replace(/\{[^}]*\}/g, ` ${personMask} `);

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from './corpus.js';

const classifier = 'src/conversation/understanding/classifier';
const rules = [
  'features.ts',
  'words.ts',
  'people.ts',
  'firstNames.ts',
  'lexicon.ts',
  'lexicon/fr.json',
  'lexicon/en.json',
  'guessedIntents.ts',
];

/** A short print of everything that the weights are learnt from: the sentences, and how they are seen and learnt. */
export function learntFrom(): string {
  const corpus = languages.flatMap((language) => {
    const folder = join('test/fixtures/understanding/corpus', language);
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  });
  const hash = createHash('sha256');
  for (const path of [
    ...corpus,
    ...rules.map((name) => join(classifier, name)),
    'src/conversation/understanding/together/withoutTitles.ts',
    'test/understanding/around.ts',
    'test/understanding/train.ts',
  ])
    hash.update(readFileSync(path));
  return hash.digest('base64url');
}

import { readFileSync } from 'node:fs';
import { readWeights, type WeightsFile } from '../../src/conversation/understanding/classifier/weights.js';
import { around } from './around.js';
import { apart, languages, sets } from './corpus.js';
import { learntFrom } from './learntFrom.js';
import { figuresLine, figuresOf, judge, ofLanguage } from './measure.js';

const file = JSON.parse(
  readFileSync('src/conversation/understanding/classifier/weights.json', 'utf8'),
) as WeightsFile & { readonly learntFrom: string };
const weights = readWeights(file);
const all = sets.flatMap((set) => languages.map((language) => [set, language] as const));

test('the weights are those of the sentences: otherwise run `npm run understand:train`', () => {
  expect(file.learntFrom).toBe(learntFrom());
});

test.each(all)(
  'sentences of %s in %s, never learnt from: the first guess and the first three',
  (set, language) => {
    const sentences = apart(set);
    const unknown = ofLanguage(judge(weights, sentences), language);
    process.stdout.write(`${figuresLine(`${set}, ${language}, no mission known`, unknown)}\n`);
    const own = ofLanguage(judge(weights, sentences, around(sentences)), language);
    process.stdout.write(`${figuresLine(`${set}, ${language}`, own)}\n`);
    const { first, three } = figuresOf(own);
    expect(first).toBeGreaterThanOrEqual(0.88);
    expect(three).toBeGreaterThanOrEqual(0.97);
    // Of so few a single one that would act is too many.
    expect(own.filter(({ sentence, acts }) => acts && !sentence.acts)).toEqual([]);
  },
);

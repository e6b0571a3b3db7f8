import { readFileSync } from 'node:fs';
import { readWeights, type WeightsFile } from '../../src/conversation/understanding/classifier/weights.js';
import { apart, languages } from './corpus.js';
import { learntFrom } from './learntFrom.js';
import { figuresLine, figuresOf, judge, ofLanguage } from './measure.js';

const file = JSON.parse(
  readFileSync('src/conversation/understanding/classifier/weights.json', 'utf8'),
) as WeightsFile & { readonly learntFrom: string };
const judged = judge(readWeights(file), apart());

test('the weights are those of the sentences: otherwise run `npm run understand:train`', () => {
  expect(file.learntFrom).toBe(learntFrom());
});

test.each(languages)(
  'sentences in %s by other people, never learnt from: the first guess and the first three',
  (language) => {
    const own = ofLanguage(judged, language);
    process.stdout.write(`${figuresLine(`apart, ${language}`, own)}\n`);
    const { first, three } = figuresOf(own);
    expect(first).toBeGreaterThanOrEqual(0.85);
    expect(three).toBeGreaterThanOrEqual(0.95);
  },
);

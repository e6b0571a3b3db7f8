import { writeFileSync } from 'node:fs';
import { writeWeights } from '../../src/conversation/understanding/classifier/weights.js';
import { around } from './around.js';
import { apart, corpus, languages, sets } from './corpus.js';
import { learntFrom } from './learntFrom.js';
import { figuresLine, judge, ofLanguage } from './measure.js';
import { train } from './train.js';

const path = 'src/conversation/understanding/classifier/weights.json';
const sentences = corpus();
const weights = train(sentences);
const file = { learntFrom: learntFrom(), ...writeWeights(weights) };
writeFileSync(path, `${JSON.stringify(file)}\n`);
process.stdout.write(`${sentences.length} sentences learnt, ${weights.features.length} features: ${path}\n`);
for (const set of sets) {
  const judged = judge(weights, apart(set), around(apart(set)));
  for (const language of languages)
    process.stdout.write(`${figuresLine(`${set}, ${language}`, ofLanguage(judged, language))}\n`);
}

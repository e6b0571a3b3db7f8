import { guessedIntents } from '../../src/conversation/understanding/classifier/guessedIntents.js';
import { throwDice } from '../support/dice.js';
import { around } from './around.js';
import { corpus, languages } from './corpus.js';
import { figuresLine, figuresOf, isRight, type Judged, judge, ofLanguage } from './measure.js';
import { train } from './train.js';

const folds = 5;
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Each sentence is guessed by what was learnt from four fifths of the others. Once the missions that it names are
 * open among others, as when people name them. Once none is known.
 */
function crossValidated(): { readonly known: Judged[]; readonly unknown: Judged[] } {
  const sentences = throwDice(7).shuffled(corpus());
  const each = Array.from({ length: folds }, (_, fold) => {
    const weights = train(sentences.filter((_, at) => at % folds !== fold));
    const own = sentences.filter((_, at) => at % folds === fold);
    return [judge(weights, own, around(own)), judge(weights, own)] as const;
  });
  return { known: each.flatMap(([known]) => known), unknown: each.flatMap(([, unknown]) => unknown) };
}

/** What is most often taken for what. */
function confusions(judged: readonly Judged[]): string[] {
  const counts = new Map<string, number>();
  for (const one of judged) {
    const pair = `${one.sentence.intent} → ${one.three[0]}`;
    if (!isRight(one)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, 25);
  return most.map(([pair, count]) => `${pair}: ${count}`);
}

const wouldAct = ({ acts }: Judged): boolean => acts;

test('five-fold cross-validation: what was learnt from some is told of the others', () => {
  const { known: judged, unknown } = crossValidated();
  say(figuresLine('no mission known', unknown));
  for (const language of languages) {
    const own = ofLanguage(judged, language);
    say(figuresLine(language, own));
    for (const intent of guessedIntents) {
      const of = own.filter(({ sentence }) => sentence.intent === intent);
      say(figuresLine(`${language} ${intent}`, of));
    }
  }
  for (const line of confusions(judged)) say(line);
  const mustNot = judged.filter(({ sentence }) => !sentence.acts);
  const wrong = mustNot.filter(wouldAct);
  const asked = judged.filter(({ sentence }) => sentence.acts);
  say(
    `${wrong.length} of ${mustNot.length} that must not act would (${((100 * wrong.length) / mustNot.length).toFixed(2)} %)`,
  );
  say(`${asked.filter(wouldAct).length} of ${asked.length} that ask are acted on at once`);
  const { first, three } = figuresOf(judged);
  say(figuresLine('all', judged));
  expect(wrong.length / mustNot.length).toBeLessThanOrEqual(0.0045);
  expect(first).toBeGreaterThanOrEqual(leastFirst);
  expect(three).toBeGreaterThanOrEqual(leastThree);
});

/** What has been reached. The aim is 0.93 and 0.98: see docs/understanding.md. */
const leastFirst = 0.875;
const leastThree = 0.98;

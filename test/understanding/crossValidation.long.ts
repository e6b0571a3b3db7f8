import { guessedIntents } from '../../src/conversation/understanding/classifier/guessedIntents.js';
import { throwDice } from '../support/dice.js';
import { around } from './around.js';
import { corpus, languages } from './corpus.js';
import { figuresLine, figuresOf, isRight, type Judged, judge, ofLanguage } from './measure.js';
import { train } from './train.js';

const folds = 5;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Guessed once while the missions that are named are open among others, once while none is known. */
interface Guessed {
  readonly known: Judged[];
  readonly unknown: Judged[];
}

const sentences = throwDice(7).shuffled(corpus());

/** Each of a fifth of the sentences is guessed by what was learnt from the others. */
function guessed(fold: number): Guessed {
  const weights = train(sentences.filter((_, at) => at % folds !== fold));
  const own = sentences.filter((_, at) => at % folds === fold);
  return { known: judge(weights, own, around(own)), unknown: judge(weights, own) };
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

function tell({ known, unknown }: Guessed): void {
  say(figuresLine('no mission known', unknown));
  for (const language of languages) {
    const own = ofLanguage(known, language);
    say(figuresLine(language, own));
    for (const intent of guessedIntents) {
      const of = own.filter(({ sentence }) => sentence.intent === intent);
      say(figuresLine(`${language} ${intent}`, of));
    }
  }
  for (const line of confusions(known)) say(line);
  const asked = known.filter(({ sentence }) => sentence.acts);
  say(`${asked.filter(wouldAct).length} of ${asked.length} that ask are acted on at once`);
  say(figuresLine('all', known));
}

const all: Guessed = { known: [], unknown: [] };
afterAll(() => tell(all));

// Each learns for some ten minutes. A machine that has no time for all of them has seen some.
test.each(Array.from({ length: folds }, (_, fold) => fold))(
  'cross-validation, part %i: what was learnt from the others is told of it',
  (fold) => {
    const { known, unknown } = guessed(fold);
    all.known.push(...known);
    all.unknown.push(...unknown);
    const mustNot = known.filter(({ sentence }) => !sentence.acts);
    const wrong = mustNot.filter(wouldAct);
    const share = ((100 * wrong.length) / mustNot.length).toFixed(2);
    say(figuresLine(`part ${fold}`, known));
    say(`${wrong.length} of ${mustNot.length} that must not act would (${share} %)`);
    const { first, three } = figuresOf(known);
    expect(wrong.length / mustNot.length).toBeLessThanOrEqual(0.005);
    expect(first).toBeGreaterThanOrEqual(leastFirst);
    expect(three).toBeGreaterThanOrEqual(leastThree);
  },
);

/** What has been reached. The aim is 0.93 and 0.98: see docs/understanding.md. */
const leastFirst = 0.875;
const leastThree = 0.98;

import { type Features, featuresOf } from '../../src/conversation/understanding/classifier/features.js';
import { guessedIntents } from '../../src/conversation/understanding/classifier/guessedIntents.js';
import type { Weights } from '../../src/conversation/understanding/classifier/weights.js';
import { throwDice } from '../support/dice.js';
import { masked, type Sentence, typed } from './corpus.js';

/** What is seen in fewer examples is not learnt from. */
const leastSeen = 8;
const turns = 7;
const firstStep = 4;
/** So many of a sentence's features are left out each time, so that none is relied on alone. */
const leftOut = 0.3;
/** A smaller weight says nothing. */
const leastWeight = 0.3;

const classes = guessedIntents.flatMap((intent) => [`${intent}|yes`, `${intent}|no`]);

/** One sentence as it is learnt: places and weights of its features, and its class. */
interface Example {
  readonly places: Uint32Array;
  readonly weights: Float32Array;
  readonly name: number;
}

/** Both as typed and with what was recognised masked: it is told apart in either way later. */
const bothOf = (sentence: Sentence): Features[] => [
  featuresOf(masked(sentence), sentence.as),
  featuresOf(typed(sentence), sentence.as),
];

/**
 * Learns which features speak for which intents: softmax regression by stochastic gradient descent. The same sentences in
 * the same order give the same weights, to the bit.
 */
export function train(sentences: readonly Sentence[]): Weights {
  const seen = sentences.map(bothOf);
  const { features, rarity } = vocabularyOf(seen.flat());
  const place = new Map([...features].map((feature, at) => [feature, at]));
  const examples = seen.flatMap((both, at) =>
    both.map((one) => exampleOf(one, sentences[at], place, rarity)),
  );
  const learnt = descend(examples, features.length);
  return { classes, features, rarity, ...pruned(learnt), bias: learnt.bias };
}

function vocabularyOf(seen: readonly Features[]) {
  const counts = new Map<number, number>();
  for (const features of seen)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= leastSeen).sort(([one], [other]) => one - other);
  return {
    features: Uint32Array.from(known, ([feature]) => feature),
    rarity: Float32Array.from(known, ([, count]) => Math.sqrt(Math.log(1 + seen.length / count))),
  };
}

function exampleOf(
  features: Features,
  sentence: Sentence | undefined,
  place: ReadonlyMap<number, number>,
  rarity: Float32Array,
): Example {
  const found = [...features].flatMap(([feature, weight]) => {
    const at = place.get(feature);
    return at === undefined ? [] : [[at, weight * (rarity[at] ?? 0)] as const];
  });
  const size = Math.sqrt(found.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return {
    places: Uint32Array.from(found, ([at]) => at),
    weights: Float32Array.from(found, ([, weight]) => weight / size),
    name: classes.indexOf(`${sentence?.intent}|${sentence?.acts ? 'yes' : 'no'}`),
  };
}

interface Learnt {
  readonly table: Float32Array;
  readonly bias: Float32Array;
}

function descend(examples: readonly Example[], size: number): Learnt {
  const count = classes.length;
  const table = new Float32Array(size * count);
  const bias = new Float32Array(count);
  const dice = throwDice(42);
  const total = turns * examples.length;
  let done = 0;
  for (let turn = 0; turn < turns; turn += 1)
    for (const example of dice.shuffled(examples)) {
      learn(example, { table, bias }, firstStep * (1 - done / total), dice.random);
      done += 1;
    }
  return { table, bias };
}

/** One step towards the class of one example. The loops are plain: this is where all the time goes. */
function learn(
  { places, weights, name }: Example,
  { table, bias }: Learnt,
  step: number,
  roll: () => number,
): void {
  const count = bias.length;
  const kept: number[] = [];
  for (let at = 0; at < places.length; at += 1) if (roll() > leftOut) kept.push(at);
  const sums = Float32Array.from(bias);
  for (const at of kept) {
    const [row, weight] = [(places[at] as number) * count, (weights[at] as number) / (1 - leftOut)];
    for (let k = 0; k < count; k += 1) sums[k] = (sums[k] as number) + (table[row + k] as number) * weight;
  }
  const wrong = errors(sums, name);
  for (const at of kept) {
    const [row, by] = [(places[at] as number) * count, ((weights[at] as number) / (1 - leftOut)) * step];
    for (let k = 0; k < count; k += 1)
      table[row + k] = (table[row + k] as number) - (wrong[k] as number) * by;
  }
  for (let k = 0; k < count; k += 1) bias[k] = (bias[k] as number) - step * 0.1 * (wrong[k] as number);
}

/** How far from the truth each class is: its likelihood, less one for the right one. */
function errors(sums: Float32Array, name: number): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > most) most = sum;
  const each = sums.map((sum) => Math.exp(sum - most));
  let all = 0;
  for (const one of each) all += one;
  return each.map((one, k) => one / all - (k === name ? 1 : 0));
}

/** Small weights go, the others are kept in 127 steps. */
function pruned({ table, bias }: Learnt): Pick<Weights, 'from' | 'of' | 'values' | 'step'> {
  const count = bias.length;
  let most = 0;
  for (const weight of table) most = Math.max(most, Math.abs(weight));
  const step = most / 127;
  const rows = table.length / count;
  const from = new Uint32Array(rows + 1);
  const [of, values]: [number[], number[]] = [[], []];
  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < count; k += 1) {
      const weight = table[row * count + k] as number;
      const value = Math.abs(weight) < leastWeight ? 0 : Math.round(weight / step);
      if (value === 0) continue;
      of.push(k);
      values.push(value);
    }
    from[row + 1] = of.length;
  }
  return { from, of: Uint8Array.from(of), values: Int8Array.from(values), step };
}

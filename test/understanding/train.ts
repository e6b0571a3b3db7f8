import { type Features, featuresOf } from '../../src/conversation/understanding/classifier/features.js';
import { guessedIntents } from '../../src/conversation/understanding/classifier/guessedIntents.js';
import { placesOf, type Weights } from '../../src/conversation/understanding/classifier/weights.js';
import { throwDice } from '../support/dice.js';
import { masked, type Sentence, typed } from './corpus.js';

/** What is seen in fewer examples is not learnt from. */
const leastSeen = 8;
const turns = 7;
const firstStep = 4;
/** So many of a sentence's features are left out each time, so that none is relied on alone. */
const leftOut = 0.3;
/** What tells nothing counts a little all the same. */
const leastTelling = 0.15;
/** A feature that was seldom seen is taken to be of every intent so many times more. */
const asUsual = 10;
/** A smaller weight says nothing. */
const leastWeight = 0.2;
/** Weights are kept in steps of this, 127 at most: larger ones are few. */
const step = 0.1;
const mostSteps = 127;

const intents: readonly string[] = guessedIntents;
const classes = guessedIntents.flatMap((intent) => [`${intent}|yes`, `${intent}|no`]);

/** One sentence as it is learnt: places and weights of its features, and its class. */
interface Example {
  readonly places: Uint32Array;
  readonly weights: Float32Array;
  readonly name: number;
}

/** What is seen in a sentence, and how much each counts. Numbers in a row: maps of all sentences need some gigabytes. */
interface Seeing {
  readonly features: Uint32Array;
  readonly weights: Float64Array;
}

const rowOf = (features: Features): Seeing => ({
  features: Uint32Array.from(features.keys()),
  weights: Float64Array.from(features.values()),
});

/** Both as typed and with what was recognised masked: it is told apart in either way later. */
const bothOf = (sentence: Sentence): Seeing[] => [
  rowOf(featuresOf(masked(sentence), sentence.as)),
  rowOf(featuresOf(typed(sentence), sentence.as)),
];

/**
 * Learns which features speak for which intents: softmax regression by stochastic gradient descent. The same sentences in
 * the same order give the same weights, to the bit.
 */
export function train(sentences: readonly Sentence[]): Weights {
  const seen = sentences.map(bothOf);
  const { features, rarity } = vocabularyOf(seen, sentences);
  const place = new Map([...features].map((feature, at) => [feature, at]));
  const examples = seen.flatMap((both, at) =>
    both.map((one) => exampleOf(one, sentences[at], place, rarity)),
  );
  const learnt = descend(examples, features.length);
  const places = placesOf(features);
  return { classes, features, places, rarity, ...pruned(learnt), bias: learnt.bias };
}

/** In how many examples a feature is seen, and of which intents. */
interface Seen {
  count: number;
  readonly of: Float64Array;
}

function vocabularyOf(seen: readonly (readonly Seeing[])[], sentences: readonly Sentence[]) {
  const counts = new Map<number, Seen>();
  const usual = new Float64Array(guessedIntents.length);
  for (const [at, both] of seen.entries()) {
    const intent = intents.indexOf(sentences[at]?.intent ?? 'unknown');
    usual[intent] = (usual[intent] ?? 0) + 1 / seen.length;
    for (const { features } of both) for (const feature of features) note(counts, feature, intent);
  }
  const known = [...counts]
    .filter(([, { count }]) => count >= leastSeen)
    .sort(([one], [other]) => one - other);
  const examples = seen.flat().length;
  return {
    features: Uint32Array.from(known, ([feature]) => feature),
    rarity: Float32Array.from(
      known,
      ([, { count, of }]) =>
        Math.sqrt(Math.log(1 + examples / count)) * Math.sqrt(leastTelling + telling(of, count, usual)),
    ),
  };
}

function note(counts: Map<number, Seen>, feature: number, intent: number): void {
  const seen = counts.get(feature) ?? { count: 0, of: new Float64Array(guessedIntents.length) };
  counts.set(feature, seen);
  seen.count += 1;
  seen.of[intent] = (seen.of[intent] ?? 0) + 1;
}

/** How far the intents of a feature's sentences are from those of all. A word that all use tells nothing. */
function telling(of: Float64Array, count: number, usual: Float64Array): number {
  let sum = 0;
  for (const [intent, share] of usual.entries()) {
    const own = ((of[intent] ?? 0) + asUsual * share) / (count + asUsual);
    if (own > 0 && share > 0) sum += own * Math.log(own / share);
  }
  return sum;
}

function exampleOf(
  { features, weights }: Seeing,
  sentence: Sentence | undefined,
  place: ReadonlyMap<number, number>,
  rarity: Float32Array,
): Example {
  const found = [...features].flatMap((feature, index) => {
    const at = place.get(feature);
    return at === undefined ? [] : [[at, (weights[index] ?? 0) * (rarity[at] ?? 0)] as const];
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

/** Small weights go, the others are kept in steps. */
function pruned({ table, bias }: Learnt): Pick<Weights, 'from' | 'of' | 'values' | 'step'> {
  const count = bias.length;
  const rows = table.length / count;
  const from = new Uint32Array(rows + 1);
  const [of, values]: [number[], number[]] = [[], []];
  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < count; k += 1) {
      const weight = table[row * count + k] as number;
      const steps = Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step)));
      const value = Math.abs(weight) < leastWeight ? 0 : steps;
      if (value === 0) continue;
      of.push(k);
      values.push(value);
    }
    from[row + 1] = of.length;
  }
  return { from, of: Uint8Array.from(of), values: Int8Array.from(values), step };
}

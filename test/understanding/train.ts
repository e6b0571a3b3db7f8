import { type Features, featuresOf } from '../../src/conversation/understanding/classifier/features.js';
import { guessedIntents } from '../../src/conversation/understanding/classifier/guessedIntents.js';
import { placesOf, type Weights } from '../../src/conversation/understanding/classifier/weights.js';
import { withoutTitles } from '../../src/conversation/understanding/together/withoutTitles.js';
import { throwDice } from '../support/dice.js';
import { around } from './around.js';
import { colleaguesMasked, type Sentence, typed } from './corpus.js';

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

/** One sentence as it is learnt: places and weights of its features, and its class. Numbers in a row, as there are many. */
interface Example {
  readonly places: Uint32Array;
  readonly weights: Float32Array;
  readonly name: number;
}

type Around = ReturnType<typeof around>;

/** Both as typed and with what is recognised masked: it is told apart in either way later. */
const bothOf = (sentence: Sentence, missions: Around): Features[] => [
  featuresOf(withoutTitles(colleaguesMasked(sentence), missions(sentence)), sentence.as),
  featuresOf(typed(sentence), sentence.as),
];

/**
 * Learns which features speak for which intents: softmax regression by stochastic gradient descent. The same sentences in
 * the same order give the same weights, to the bit. Features are looked for twice: all of them would need gigabytes.
 */
export function train(sentences: readonly Sentence[]): Weights {
  const missions = around(sentences);
  const features = oftenSeen(sentences, missions);
  const place = new Map([...features].map((feature, at) => [feature, at]));
  const examples = sentences.flatMap((sentence) =>
    bothOf(sentence, missions).map((seen) => exampleOf(seen, sentence, place)),
  );
  const rarity = rarityOf(examples, features.length);
  for (const example of examples) weigh(example, rarity);
  const learnt = descend(examples, features.length);
  const places = placesOf(features);
  return { classes, features, places, rarity, ...pruned(learnt), bias: learnt.bias };
}

/** What is seen in enough examples, by its number. */
function oftenSeen(sentences: readonly Sentence[], missions: Around): Uint32Array {
  const counts = new Map<number, number>();
  for (const sentence of sentences)
    for (const features of bothOf(sentence, missions))
      for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= leastSeen).map(([feature]) => feature);
  return Uint32Array.from(known).sort();
}

function exampleOf(
  features: Features,
  { intent, acts }: Sentence,
  place: ReadonlyMap<number, number>,
): Example {
  const found = [...features].flatMap(([feature, weight]) => {
    const at = place.get(feature);
    return at === undefined ? [] : [[at, weight] as const];
  });
  return {
    places: Uint32Array.from(found, ([at]) => at),
    weights: Float32Array.from(found, ([, weight]) => weight),
    name: classes.indexOf(`${intent}|${acts ? 'yes' : 'no'}`),
  };
}

/** How much each feature counts, by how seldom it is seen and how much it tells. */
function rarityOf(examples: readonly Example[], size: number): Float32Array {
  const usual = new Float64Array(intents.length);
  const of = new Uint32Array(size * intents.length);
  for (const { places, name } of examples) {
    const intent = name >> 1;
    usual[intent] = (usual[intent] ?? 0) + 1 / examples.length;
    for (const place of places) {
      const at = place * intents.length + intent;
      of[at] = (of[at] ?? 0) + 1;
    }
  }
  return Float32Array.from({ length: size }, (_, place) => {
    const own = of.subarray(place * intents.length, (place + 1) * intents.length);
    const count = own.reduce((sum, one) => sum + one, 0);
    return (
      Math.sqrt(Math.log(1 + examples.length / count)) * Math.sqrt(leastTelling + telling(own, count, usual))
    );
  });
}

/** How far from those of all the intents of a feature's sentences are. A word that all use tells nothing. */
function telling(of: Uint32Array, count: number, usual: Float64Array): number {
  let sum = 0;
  for (const [intent, share] of usual.entries()) {
    const own = ((of[intent] ?? 0) + asUsual * share) / (count + asUsual);
    if (own > 0 && share > 0) sum += own * Math.log(own / share);
  }
  return sum;
}

/** Each feature as much as it counts, and all of an example together as one. */
function weigh({ places, weights }: Example, rarity: Float32Array): void {
  let squares = 0;
  for (const [at, place] of places.entries()) {
    const weight = (weights[at] ?? 0) * (rarity[place] ?? 0);
    weights[at] = weight;
    squares += weight * weight;
  }
  const size = Math.sqrt(squares) || 1;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / size;
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

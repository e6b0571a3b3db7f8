import { type Features, featuresOf } from './features.js';
import { type GuessedIntent, guessedIntents, type Role } from './guessedIntents.js';
import { placeOf, readWeights, type Weights, type WeightsFile } from './weights.js';

/** What a sentence may ask for. */
export interface Guess {
  /** All intents, the likeliest first, with how likely each is; they sum to 1. */
  readonly intents: readonly { readonly intent: GuessedIntent; readonly likely: number }[];
  /** How likely it is that the likeliest is plainly asked for, now, by whoever says it. */
  readonly acts: number;
}

let learnt: Promise<Weights> | null = null;

/** Read once, when it is first needed. */
const weights = (): Promise<Weights> => {
  learnt ??= import('./weights.json', { with: { type: 'json' } }).then(({ default: file }) =>
    readWeights(file as WeightsFile),
  );
  return learnt;
};

/** The likeliest intents of a sentence, by the weights that were learnt. */
export const guess = async (text: string, as: Role): Promise<Guess> =>
  guessWith(await weights(), featuresOf(text, as));

/** The same by some weights. */
export function guessWith(known: Weights, features: Features): Guess {
  const likely = likelihoods(known, features);
  const intents = guessedIntents
    .map((intent) => ({
      intent,
      likely: of(known, likely, `${intent}|yes`) + of(known, likely, `${intent}|no`),
    }))
    .sort((one, other) => other.likely - one.likely);
  const [first] = intents;
  const acts = first && first.likely > 0 ? of(known, likely, `${first.intent}|yes`) / first.likely : 0;
  return { intents, acts };
}

const of = ({ classes }: Weights, likely: Float64Array, name: string): number =>
  likely[classes.indexOf(name)] ?? 0;

/** By class; features that were never seen say nothing. */
function likelihoods(known: Weights, features: Features): Float64Array {
  const sums = Float64Array.from(known.bias);
  const found: [place: number, weight: number][] = [];
  for (const [feature, weight] of features) {
    const place = placeOf(known, feature);
    if (place >= 0) found.push([place, weight * (known.rarity[place] ?? 0)]);
  }
  const size = Math.sqrt(found.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  for (const [place, weight] of found)
    for (let at = known.from[place] ?? 0; at < (known.from[place + 1] ?? 0); at += 1) {
      const value = (known.values[at] ?? 0) * known.step;
      const name = known.of[at] ?? 0;
      sums[name] = (sums[name] ?? 0) + (value * weight) / size;
    }
  return softmax(sums);
}

function softmax(sums: Float64Array): Float64Array {
  const most = Math.max(...sums);
  const each = sums.map((sum) => Math.exp(sum - most));
  const all = each.reduce((sum, one) => sum + one, 0);
  return each.map((one) => one / all);
}

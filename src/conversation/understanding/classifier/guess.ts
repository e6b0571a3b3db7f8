import { type Features, featuresOf } from './features.js';
import { type GuessedIntent, guessedIntents, type Role } from './guessedIntents.js';
import { seldom } from './seldom.js';
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
export const guess = async (text: string, as: Role): Promise<Guess> => (await guesser(as))(text);

/** The same, for whoever guesses more than once. */
export async function guesser(as: Role): Promise<(text: string) => Guess> {
  const known = await weights();
  return (text) => guessWith(known, featuresOf(text, as), as);
}

/** The same by some weights. */
export function guessWith(known: Weights, features: Features, as: Role): Guess {
  const likely = likelihoods(known, features);
  const each = guessedIntents.map((intent) => {
    const factor = seldom(intent, as);
    const [yes, no] = [of(known, likely, `${intent}|yes`), of(known, likely, `${intent}|no`)];
    return { intent, likely: (yes + no) * factor, acts: yes / (yes + no || 1) };
  });
  const all = each.reduce((sum, one) => sum + one.likely, 0);
  each.sort((one, other) => other.likely - one.likely);
  const intents = each.map(({ intent, likely: own }) => ({ intent, likely: own / all }));
  return { intents, acts: each[0]?.acts ?? 0 };
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
  const { from, of: classOf, values, step } = known;
  for (const [place, weight] of found) {
    const end = from[place + 1] ?? 0;
    for (let at = from[place] ?? 0; at < end; at += 1) {
      const value = (values[at] as number) * step;
      const name = classOf[at] as number;
      sums[name] = (sums[name] as number) + (value * weight) / size;
    }
  }
  return softmax(sums);
}

function softmax(sums: Float64Array): Float64Array {
  const most = Math.max(...sums);
  const each = sums.map((sum) => Math.exp(sum - most));
  const all = each.reduce((sum, one) => sum + one, 0);
  return each.map((one) => one / all);
}

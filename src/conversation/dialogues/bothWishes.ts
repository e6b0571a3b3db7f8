import type { Answer } from '../../messages/answer.js';
import type { Intent } from '../intents.js';
import { missionsIn } from '../understanding/missions/options.js';
import type { Part } from '../understanding/together/parts.js';
import { guessOf } from '../understanding/together/ruled.js';
import { twoWishes, type Wish } from '../understanding/together/twoWishes.js';
import type { Context, Understanding } from '../understanding/understanding.js';

/** An answer, and what was wished besides and comes after what it asks. */
export interface Both {
  readonly answer: Answer;
  readonly next: Intent | null;
}

type Settle = (part: Part, understood: Understanding) => Promise<Understanding>;

/** Less likely than this, nobody wishes for a place or to give one up. */
const someWish = 0.05;

/** Two wishes that were said at once, each as the rules and the words make of it. Null when it is one. */
export async function bothWishes(
  { text, guess, isWhole }: Part,
  understood: Understanding,
  context: Context,
  settle: Settle,
): Promise<readonly [Wish, Wish] | null> {
  const isOne =
    understood.kind === 'answered' ||
    (understood.kind === 'intent' && ['signUp', 'feedback.say'].includes(understood.intent.kind));
  const wished = guess.intents.some(({ intent, likely }) => wishes.includes(intent) && likely >= someWish);
  if (isOne || !isWhole || !wished) return null;
  const both = twoWishes(text, context);
  if (!both) return null;
  const role = context.organiser ? 'organiser' : 'employee';
  const known = missionsIn(context.missions);
  const settled = async (wish: Wish): Promise<Wish> => {
    const guessed = await guessOf(wish.text, role, known);
    return {
      text: wish.text,
      understood: await settle({ text: wish.text, isWhole: true, guess: guessed }, wish.understood),
    };
  };
  const [one, other] = [await settled(both[0]), await settled(both[1])];
  return isClear(one) && isClear(other) ? [one, other] : null;
}

const wishes: readonly string[] = ['sign_up', 'withdraw'];
const isClear = ({ understood }: Wish): boolean =>
  understood.kind === 'intent' || understood.kind === 'choice';

/**
 * A place that is asked for without doubt is taken first: the outbox tells it. Then what is asked about or shown. Where the
 * first one asks something itself, the other waits for its answer.
 */
export async function answerBoth(
  both: readonly [Wish, Wish],
  answerTo: (wish: Wish) => Promise<Answer>,
): Promise<Both> {
  const [first, second] = [...both].sort((a, b) => rank(a) - rank(b)) as [Wish, Wish];
  const answer = await answerTo(first);
  return isSilent(answer)
    ? { answer: await answerTo(second), next: null }
    : { answer, next: intentOf(second) };
}

function rank({ understood }: Wish): number {
  if (understood.kind !== 'intent') return 1;
  return understood.intent.kind === 'signUp' ? 0 : understood.intent.kind === 'leave' ? 1 : 2;
}

/** Of several that may be meant, they are shown. */
function intentOf({ understood }: Wish): Intent {
  if (understood.kind === 'intent') return understood.intent;
  const missions = understood.kind === 'choice' ? understood.choices.map(({ mission }) => mission.id) : [];
  const [missionId, ...others] = new Set(missions);
  return missionId && others.length === 0
    ? { kind: 'mission.details', missionId }
    : { kind: 'missions.list', page: 0 };
}

export const isSilent = ({ message, form }: Answer): boolean => message === null && form === null;

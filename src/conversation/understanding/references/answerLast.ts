import { isOpenOffer } from '../decisions/offer.js';
import { offered } from '../missions/options.js';
import { type Context, intends, type Purpose, type Understanding } from '../understanding.js';
import type { BareAnswer } from './bareAnswer.js';
import { type Last, type LastThing, nothingLast } from './last.js';

/** What an answer and nothing else means. It answers what was last asked, and nothing else. */
export function answerLast(answer: BareAnswer, context: Context): Understanding {
  if (answer === 'thanks') return { kind: 'courtesy', what: 'welcome' };
  const last = context.last ?? nothingLast;
  if (last.question) return answerQuestion(last.question, answer);
  if (last.choosing) return answer === 'no' ? { kind: 'courtesy', what: 'kept' } : askWhich(last.things);
  return openOffers(context) ?? (answer === 'yes' ? offerToSignUp(last) : null) ?? nothingAsked(last);
}

const answerQuestion = ({ yes, no }: NonNullable<Last['question']>, answer: 'yes' | 'no'): Understanding => {
  const intent = answer === 'yes' ? yes : no;
  return intent ? { kind: 'answered', intent } : { kind: 'courtesy', what: 'kept' };
};

export const nothingAsked = ({ tooLate }: Last): Understanding => ({
  kind: 'helpless',
  why: tooLate ? 'tooLate' : 'nothingAsked',
});

/** An offer was told before what was last said: it is shown again, to be answered then. */
function openOffers({ missions, now }: Context): Understanding | null {
  const [engagement, ...others] = missions.mine.filter(isOpenOffer(now));
  if (!engagement) return null;
  return others.length > 0 ? intends({ kind: 'my.missions' }) : { kind: 'offer', engagement };
}

/** "Oui" to one mission that was shown: whether to sign up is asked, as it was not. */
export function offerToSignUp({ things }: Last): Understanding | null {
  const [only, ...others] = things;
  const free =
    only?.options.filter(({ slot, engagementId }) => slot.closed === null && engagementId === null) ?? [];
  return others.length > 0 || free.length === 0 ? null : { kind: 'choice', purpose: 'signUp', choices: free };
}

/** Which one? asked again, of these. */
export function askWhich(things: readonly LastThing[]): Understanding {
  const choices = offered(things.flatMap(({ options }) => options.slice(0, 1)));
  return choices.length < 2
    ? { kind: 'courtesy', what: 'which' }
    : { kind: 'choice', purpose: purposeOf(things), choices, ...noteOf(things) };
}

const purposes: Readonly<Record<string, Purpose>> = {
  signUp: 'signUp',
  leave: 'leave',
  'mission.roster': 'roster',
  attendance: 'attendance',
  'mission.cancel': 'cancel',
  announce: 'announce',
};

const purposeOf = ([first]: readonly LastThing[]): Purpose => purposes[first?.choose.kind ?? ''] ?? 'details';

/** Why it is to be cancelled is not to be said again. */
const noteOf = ([first]: readonly LastThing[]): { note?: string } =>
  first?.choose.kind === 'mission.cancel' && first.choose.note !== undefined
    ? { note: first.choose.note }
    : {};

/** One of the things alone was named. */
export const chooses = ({ choose }: LastThing): Understanding => intends(choose);

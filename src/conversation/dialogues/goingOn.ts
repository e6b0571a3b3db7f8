import { isDeepStrictEqual } from 'node:util';
import type { NeedsOf } from '../../application/ports/index.js';
import { myMissions } from '../../application/queries/myMissions.js';
import { type Answer, silent } from '../../messages/answer.js';
import type { Intent, IntentKind } from '../intents.js';
import type { Memory } from '../memory/memory.js';
import { recall } from '../memory/recall.js';
import { memoryOf } from '../memory/remembered.js';
import { asksToLeave } from './asksToLeave.js';
import { type Both, isSilent } from './bothWishes.js';
import type { Talk } from './dialogue.js';
import { type DialogueNeeds, perform } from './perform.js';

type Needs = DialogueNeeds & NeedsOf<typeof myMissions> & NeedsOf<typeof recall>;

/**
 * After an answer to what stood before it, the other wish has its turn. It comes below what is said of the first. Until then it
 * waits. `answers`: what was asked has been answered.
 */
export async function goOn(
  talk: Talk<Needs>,
  answer: Answer,
  { next }: Memory,
  answers: boolean,
): Promise<Both> {
  const left = answer.message && memoryOf(answer.message, null);
  if (next && left && (left.question || left.choosing || left.signingUp)) return { answer, next };
  const isKept = answer.message?.kind === 'courtesy' && answer.message.what === 'kept';
  if (!next || answer.form) return { answer, next: null };
  if (isSilent(answer) || isKept) return { answer: await takeTurn(talk, next), next: null };
  if (!answers) return { answer, next: null };
  const { message } = await takeTurn(talk, next);
  return { answer: message ? { ...answer, also: message } : answer, next: null };
}

/** To leave is asked, however long ago it was wished. */
async function takeTurn(talk: Talk<Needs>, next: Intent): Promise<Answer> {
  if (next.kind !== 'leave') return perform(talk, next);
  const own = await myMissions(talk.deps, talk.person);
  const engagement = own.find(({ standing }) => standing.engagementId === next.engagementId);
  return engagement ? asksToLeave(talk.deps.clock.now(), engagement) : silent;
}

/** Buttons below questions. A place that is taken from an announcement asks the store nothing more. */
const answering: readonly IntentKind[] = [
  ...(['leave', 'leave.now', 'my.missions', 'missions.list', 'mission.details'] as const),
  ...(['signUp.answer', 'signUp.stop', 'offer.accept', 'offer.decline'] as const),
];

const mayAnswer = (intent: Intent): boolean =>
  intent.kind === 'signUp' ? intent.anyway || intent.asked === true : answering.includes(intent.kind);

/** The same of a button, when it is one of those that answer what was last asked. `press` does what it says. */
export async function pressAndGoOn(
  talk: Talk<Needs>,
  intent: Intent,
  press: () => Promise<Answer>,
): Promise<Both> {
  const isAsked = !talk.again && !talk.list && talk.where === 'personal' && mayAnswer(intent);
  if (!isAsked) return { answer: await press(), next: null };
  const { memory } = await recall(talk.deps, talk.person);
  const answer = await press();
  return memory.next && answersIt(memory, intent) ? goOn(talk, answer, memory, true) : { answer, next: null };
}

function answersIt({ question, things, choosing, signingUp }: Memory, intent: Intent): boolean {
  const chosen = choosing ? things.map(({ choose }) => choose) : [];
  const answers = [question?.yes, question?.no, ...chosen];
  const isOfSignUp = signingUp && (intent.kind === 'signUp.answer' || intent.kind === 'signUp.stop');
  return isOfSignUp || answers.some((one) => isDeepStrictEqual(one, intent));
}

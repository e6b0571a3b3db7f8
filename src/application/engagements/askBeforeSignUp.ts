import {
  isOpen,
  nextQuestion,
  openUntil,
  type SignUpDialogue,
} from '../../domain/engagements/signUpDialogue.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { type Question, readAnswer, validAnswers } from '../../domain/missions/questions.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import { findSlot } from '../missions/findSlot.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import type { OnSlot } from './acceptOffer.js';
import { type Asks, type SignUp, type SignUpOutcome, signUp } from './signUp.js';

/** One of the mission's questions is to be answered before anything is done. */
export interface Questioned {
  readonly kind: 'questioned';
  readonly mission: Mission;
  readonly slot: Slot;
  readonly dialogue: SignUpDialogue;
  readonly question: Question;
  /** Its place among the mission's questions, from 0. */
  readonly at: number;
}

/** They are not signed up, and nothing is kept of what they answered. `late`: it was left for too long. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly late: boolean;
  readonly mission: Mission;
  readonly slot: Slot;
}

export type SignUpStep = Exclude<SignUpOutcome, Asks> | Questioned | Stopped;

type AskNeeds = NeedsOf<typeof signUp> & Needs<'signUpDialogues'>;
type Meanwhile = (outcome: OnSlot) => Promise<unknown>;

/**
 * Signs the person up, or asks what the mission wants to know first. A dialogue on this slot goes on where it was left. One
 * on another slot is given up for it. No seat is held meanwhile.
 */
export async function askOrSignUp(
  deps: AskNeeds,
  actor: EmployeeActor,
  command: SignUp,
  meanwhile: Meanwhile,
): Promise<SignUpStep> {
  const outcome = await signUp(deps, actor, command, meanwhile);
  if (outcome.kind !== 'asks') return outcome;
  const dialogue = await openDialogue(deps, actor, command);
  return goOn(deps, actor, command, dialogue, meanwhile);
}

/** What a step is about. `version`: of the dialogue as the person saw it. */
interface Step extends SignUp {
  readonly version: number;
}

/** The person answers the question that stands. Answering twice, or at once from two chats, counts once. */
export const answerQuestion = (
  deps: AskNeeds,
  actor: EmployeeActor,
  step: Step & { readonly answer: string },
  meanwhile: Meanwhile,
): Promise<SignUpStep> =>
  takeStep(deps, actor, step, meanwhile, (questions, answers) => {
    const next = nextQuestion(questions, answers);
    const answer = next && readAnswer(next.question, step.answer);
    return answer === null ? null : [...answers, answer];
  });

/** The person takes back their last answer. */
export const backInSignUp = (
  deps: AskNeeds,
  actor: EmployeeActor,
  step: Step,
  meanwhile: Meanwhile,
): Promise<SignUpStep> => takeStep(deps, actor, step, meanwhile, (_, answers) => answers.slice(0, -1));

/** The person gives up: what they answered is forgotten. */
export async function stopSignUp(
  deps: Needs<'missions' | 'signUpDialogues'>,
  actor: EmployeeActor,
  { slotId }: { readonly slotId: string },
): Promise<Stopped | Refused> {
  const { organisation, employee } = actor;
  const found = await findSlot(deps, organisation.id, slotId);
  if (!found || !may(actor, 'mission.see', found.mission)) return refused({ code: 'missionNotFound' });
  const dialogue = await deps.signUpDialogues.find(organisation.id, employee.id);
  if (dialogue?.slotId === slotId) await deps.signUpDialogues.end(dialogue);
  return { kind: 'stopped', late: false, ...found };
}

async function openDialogue(
  deps: Needs<'signUpDialogues' | 'clock'>,
  actor: EmployeeActor,
  command: SignUp,
): Promise<SignUpDialogue> {
  const { organisation, employee } = actor;
  const { slotId, anyway, ticket = null } = command;
  const now = deps.clock.now();
  const before = await deps.signUpDialogues.find(organisation.id, employee.id);
  const same = before?.slotId === slotId && isOpen(before, now) ? before : null;
  if (same && (same.anyway || !anyway)) return same;
  const dialogue: SignUpDialogue = {
    ...{ organisationId: organisation.id, employeeId: employee.id, slotId, anyway, heard: ticket },
    ...{ answers: same?.answers ?? [], expiresAt: openUntil(now), version: (before?.version ?? 0) + 1 },
  };
  if (await deps.signUpDialogues.keep(dialogue)) return dialogue;
  return openDialogue(deps, actor, command);
}

async function takeStep(
  deps: AskNeeds,
  actor: EmployeeActor,
  step: Step,
  meanwhile: Meanwhile,
  change: (questions: readonly Question[], answers: readonly string[]) => readonly string[] | null,
): Promise<SignUpStep> {
  const { organisation, employee } = actor;
  const now = deps.clock.now();
  const [dialogue, found] = await Promise.all([
    deps.signUpDialogues.find(organisation.id, employee.id),
    findSlot(deps, organisation.id, step.slotId),
  ]);
  const isThis = dialogue !== null && dialogue.slotId === step.slotId && isOpen(dialogue, now);
  if (!found || !isThis) return leftBehind(deps, actor, step, meanwhile);
  const { questions = [] } = found.mission;
  const heardBefore = step.ticket !== undefined && step.ticket === dialogue.heard;
  const answers =
    dialogue.version === step.version && !heardBefore
      ? change(questions, validAnswers(questions, dialogue.answers))
      : null;
  if (!answers) return goOn(deps, actor, step, dialogue, meanwhile);
  const { ticket = null } = step;
  const next = { ...dialogue, answers, heard: ticket, expiresAt: openUntil(now), version: step.version + 1 };
  const isKept = await deps.signUpDialogues.keep(next);
  if (isKept) return goOn(deps, actor, step, next, meanwhile);
  return takeStep(deps, actor, step, meanwhile, () => null);
}

/** The dialogue is over. They are on the slot by now, or it was left for too long. */
async function leftBehind(
  deps: AskNeeds,
  actor: EmployeeActor,
  command: SignUp,
  meanwhile: Meanwhile,
): Promise<SignUpStep> {
  const outcome = await signUp(deps, actor, { ...command, answers: undefined }, meanwhile);
  return outcome.kind === 'asks' ? { ...outcome, kind: 'stopped', late: true } : outcome;
}

/** The next question; when none is left, the sign-up itself, which looks at everything again. */
async function goOn(
  deps: AskNeeds,
  actor: EmployeeActor,
  command: SignUp,
  dialogue: SignUpDialogue,
  meanwhile: Meanwhile,
): Promise<SignUpStep> {
  const { slotId, anyway, answers } = dialogue;
  const outcome = await signUp(deps, actor, { ...command, slotId, anyway, answers }, meanwhile);
  if (outcome.kind !== 'asks') {
    if (outcome.kind !== 'overlap') await deps.signUpDialogues.end(dialogue);
    return outcome;
  }
  const { mission, slot } = outcome;
  const { questions = [] } = mission;
  const next = nextQuestion(questions, validAnswers(questions, answers));
  if (!next) throw new Error('nothing is left to ask, and yet something is');
  return { kind: 'questioned', mission, slot, dialogue, ...next };
}

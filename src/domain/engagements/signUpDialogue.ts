import { areAnswers, type Question } from '../missions/questions.js';

/** A sign-up of which something is still to be asked. No seat is held meanwhile. One a person, in whichever chat. */
export interface SignUpDialogue {
  readonly organisationId: string;
  readonly employeeId: string;
  readonly slotId: string;
  /** They have seen the overlap warning. */
  readonly anyway: boolean;
  /** What they answered so far, in the order of the mission's questions. */
  readonly answers: readonly string[];
  /** The number in line of the event that made the last step: heard twice, it makes one. */
  readonly heard: number | null;
  /** Until when it goes on; UTC, on people's clock. */
  readonly expiresAt: Date;
  /** Grows by one with each step: of two answers at once, one counts. */
  readonly version: number;
}

const openMs = 24 * 60 * 60_000;

/** It can be gone on with for a day after the last step. */
export const openUntil = (now: Date): Date => new Date(now.getTime() + openMs);

export const isOpen = ({ expiresAt }: SignUpDialogue, now: Date): boolean => now < expiresAt;

/** The question that stands next, and its place from 0; null when nothing is left to ask. */
export function nextQuestion(
  questions: readonly Question[],
  answers: readonly string[],
): { readonly question: Question; readonly at: number } | null {
  const at = answers.length;
  const question = questions[at];
  return question ? { question, at } : null;
}

/** True when signing up needs answers that are not there. */
export const isToBeAsked = (
  { questions = [] }: { readonly questions?: readonly Question[] },
  answers: readonly string[] | undefined,
): boolean => questions.length > 0 && !areAnswers(questions, answers ?? []);

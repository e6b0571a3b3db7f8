import type { Refused } from '../application/refusals.js';
import type { Locale } from '../domain/people/locale.js';
import type { FieldProblems, Form } from './forms/form.js';
import type { Message } from './message.js';
import type { Problem } from './problems.js';

/** What is answered: at most one of the three is not null. All null: nothing is to be said here and now. */
export interface Answer {
  readonly message: Message | null;
  readonly form: Form | null;
  readonly fieldProblems: FieldProblems | null;
  /** What a sentence was taken for, when that was a guess: people may say whether the answer helped. */
  readonly rated?: string;
  /** The language that the person has just chosen: the answer is in it. */
  readonly locale?: Locale;
  /** The list that was pressed, as it is by now: it takes its own place, and `message` comes below. */
  readonly list?: Message;
  /** Said below `message`: what was wished besides, once nothing stands before it. */
  readonly also?: Message;
  /** A list that stands elsewhere in this chat, as it is by now, and what the platform calls its message. */
  readonly redraw?: { readonly message: Message; readonly ref: unknown };
}

export const silent: Answer = { message: null, form: null, fieldProblems: null };

export const says = (message: Message): Answer => ({ ...silent, message });
export const opens = (form: Form): Answer => ({ ...silent, form });
export const refuses = (fieldProblems: FieldProblems): Answer => ({ ...silent, fieldProblems });

/** The problem, as a message. */
export const problem = (problem: Problem): Message => ({ kind: 'problem', problem });

/** Why an act was not done, as a message. */
export const refusalMessage = ({ refusal }: Refused): Message => problem(refusal);

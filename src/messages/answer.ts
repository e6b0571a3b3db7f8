import type { FieldProblems, Form } from './forms.js';
import type { Message } from './message.js';
import type { Problem } from './problems.js';

/** What a use case that deals with a form gives back: exactly one of the three is not null. */
export interface Answer {
  readonly message: Message | null;
  readonly form: Form | null;
  readonly fieldProblems: FieldProblems | null;
}

const nothing: Answer = { message: null, form: null, fieldProblems: null };

export const says = (message: Message): Answer => ({ ...nothing, message });
export const opens = (form: Form): Answer => ({ ...nothing, form });
export const refuses = (fieldProblems: FieldProblems): Answer => ({ ...nothing, fieldProblems });

/** The problem, as a message. */
export const problem = (problem: Problem): Message => ({ kind: 'problem', problem });

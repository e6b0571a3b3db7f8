import { findSlot } from '../../application/missions/findSlot.js';
import type { Needs } from '../../application/ports/index.js';
import { isOpen, nextQuestion } from '../../domain/engagements/signUpDialogue.js';
import { validAnswers } from '../../domain/missions/questions.js';
import type { Intent } from '../intents.js';
import { readTypedAnswer } from '../understanding/typedAnswer.js';
import type { Talk } from './dialogue.js';

/** What a typed text does to the person's sign-up under way. Null when it is about something else. */
export async function typedToDialogue(
  { deps, person, where }: Talk<Needs<'signUpDialogues' | 'missions' | 'clock'>>,
  text: string,
): Promise<Intent | null> {
  // What others read is no answer: it may be about the person alone.
  if (where !== 'personal') return null;
  const { organisation, employee } = person;
  const dialogue = await deps.signUpDialogues.find(organisation.id, employee.id);
  if (!dialogue || !isOpen(dialogue, deps.clock.now())) return null;
  const { slotId, version } = dialogue;
  const found = await findSlot(deps, organisation.id, slotId);
  const questions = found?.mission.questions ?? [];
  const next = nextQuestion(questions, validAnswers(questions, dialogue.answers));
  const typed = next && readTypedAnswer(next.question, text);
  if (!typed) return null;
  if (typed === 'stop') return { kind: 'signUp.stop', slotId };
  if (typed === 'back') return { kind: 'signUp.back', slotId, version };
  return { kind: 'signUp.answer', slotId, version, answer: typed.answer };
}

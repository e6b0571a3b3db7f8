import { type Answer, silent } from '../../messages/answer.js';
import type { Intent } from '../intents.js';
import type { Talk } from './dialogue.js';
import { type DialogueNeeds, perform } from './perform.js';

/**
 * Takes the turn that a button asks for. The list it stands in stays, and is shown as it is after that. What came of the
 * press is said below. A turned page takes the place of the one before.
 */
export async function press(talk: Talk<DialogueNeeds>, intent: Intent): Promise<Answer> {
  const { list } = talk;
  const answer = await perform(talk, intent);
  if (!list || answer.form) return answer;
  const isTurned = intent.kind === list.kind;
  if (isTurned) return answer.message ? { ...silent, list: answer.message } : answer;
  const { message } = await perform(talk, list);
  return message ? { ...answer, list: message } : answer;
}

import type { Needs } from '../../application/ports/index.js';
import type { Answer } from '../../messages/answer.js';
import type { MessageKind } from '../../messages/message.js';
import type { Incoming, Reply } from '../incoming.js';
import { decodeIntent } from '../intents.js';
import { isList, listIn } from '../lists.js';
import type { Talk } from './dialogue.js';
import { type DialogueNeeds, perform } from './perform.js';

/** Somebody is not on what their list shows any more. */
const leaves: readonly MessageKind[] = ['engagement.withdrawn', 'engagement.declined'];

/**
 * Somebody has left by a word, or in another message: their list in this chat is shown anew. What was done is said, whatever
 * becomes of the list.
 */
export async function withListRedrawn(
  talk: Talk<DialogueNeeds & Needs<'dialogues' | 'log'>>,
  { platform, workspace }: Incoming,
  answer: Answer,
): Promise<Answer> {
  const { deps, person, where } = talk;
  if (where !== 'personal' || answer.list || !answer.message || !leaves.includes(answer.message.kind))
    return answer;
  try {
    const { organisation, employee } = person;
    const shown = (await deps.dialogues.find(organisation.id, employee.id))?.list;
    if (shown?.platform !== platform || shown.workspace !== workspace) return answer;
    const list = decodeIntent(shown.list);
    if (!list || !isList(list)) return answer;
    const { message } = await perform({ ...talk, list: undefined }, list);
    return message ? { ...answer, redraw: { message, ref: shown.ref } } : answer;
  } catch (error) {
    deps.log.warn('list.notRedrawn', { broken: error instanceof Error });
    return answer;
  }
}

/** Whose list an answer is, so that it can be found again. */
export function shownIn(
  { person, where }: Pick<Talk<unknown>, 'person' | 'where'>,
  answer: Answer,
): Pick<Reply, 'shows'> {
  const list = where === 'personal' ? listIn(answer.message) : null;
  if (!list) return {};
  return { shows: { organisationId: person.organisation.id, employeeId: person.employee.id, list } };
}

import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { type SentenceKind, sentenceOf } from '../../shared/sentences.js';
import { colleaguePicker } from '../colleaguePicker.js';
import { actions, section, stepButtons } from './blocks.js';
import { when } from './slots.js';
import { titleOf } from './steps.js';
import { marked, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

/** With whom? A name is written, or somebody is chosen among the people of the workspace. */
export function who(message: MessageOf<'pair.who'>, reader: Reader): Rendered {
  const { mission, slot } = message;
  const text = marked(reader, 'pair.who', { ...titleOf(mission), when: when(slot, reader) });
  return withPeople(text, colleaguePicker.actionId({ kind: 'pair.user', slotId: slot.id }), message, reader);
}

/** To whom? The same. */
export function toWhom(message: MessageOf<'propose.who'>, reader: Reader): Rendered {
  const { mission } = message;
  const text = marked(reader, 'propose.who', titleOf(mission));
  const actionId = colleaguePicker.actionId({ kind: 'propose.user', missionId: mission.id });
  return withPeople(text, actionId, message, reader);
}

function withPeople(
  text: string,
  action_id: string,
  message: MessageOf<SentenceKind>,
  reader: Reader,
): Rendered {
  const placeholder = plain(reader, 'button.chooseColleague');
  const picker = {
    type: 'users_select',
    action_id,
    placeholder: { type: 'plain_text', text: placeholder, emoji: false },
  } as const;
  const { steps } = sentenceOf(message, reader);
  return { text, blocks: [section(text, picker), ...actions(...stepButtons(reader, steps))] };
}

import { encodeIntent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { sentenceOf } from '../../shared/sentences.js';
import { step } from '../../shared/steps.js';
import { personData } from '../payload.js';
import { executeOrSubmit } from './actions.js';
import { buttonRow, card, paragraph, plainWords, words } from './cards.js';
import { field, person } from './fields.js';
import { asked, stepButtons } from './steps.js';
import { oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

/** With whom? A name is written, or somebody is chosen in the client's own list of people, where it has one. */
export function withWhom(message: MessageOf<'pair.who'>, reader: Reader): Rendered {
  const { mission, slot } = message;
  const { steps, values = {} } = sentenceOf(message, reader);
  const text = { ...values, title: oneLine(mission.title) };
  const intent = encodeIntent({ kind: 'pair.user', slotId: slot.id, userId: '' });
  const choose = executeOrSubmit(
    plainWords(reader, 'button.chooseColleague'),
    'pair',
    personData(intent),
    {},
  );
  const body = [
    paragraph(words(reader, 'pair.who', text)),
    ...field({ reader, values: {}, problems: {} }, 'colleague', 'pair.colleague', { input: person }),
    ...buttonRow([choose, ...stepButtons(reader, steps)]),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'pair.who', text) };
}

/** To whom? A name is written, or somebody is chosen in the client's own list of people, which stands in a form. */
export function toWhom(message: MessageOf<'propose.who'>, reader: Reader): Rendered {
  const { id: missionId, title } = message.mission;
  const values = { title: oneLine(title) };
  const choose = step('button.chooseColleague', { kind: 'propose.form', missionId }, { about: title });
  const { steps } = sentenceOf(message, reader);
  return asked(reader, 'propose.who', values, stepButtons(reader, [choose, ...steps]));
}

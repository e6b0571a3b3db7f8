import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { ChangeLine } from '../../../messages/changeMessage.js';
import type { MessageOf } from '../../../messages/message.js';
import { changedSteps, changeSteps, changeTexts, changeWho } from '../../shared/changes.js';
import { missionName } from './card.js';
import { buttonRow, card, facts, heading, paragraph, plainWords, quiet, words } from './cards.js';
import { detailsButton } from './slots.js';
import { stepButtons, stepRow } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** As much of a text as tells what changed. */
const MAX_TEXT = 300;

/** Asked before an announced mission is changed. */
export function changeConfirm(message: MessageOf<'change.confirm'>, reader: Reader): Rendered {
  const values = { title: oneLine(message.mission.title) };
  const body = [
    heading(words(reader, 'change.confirm', values)),
    ...partsOf(message.changes, reader),
    paragraph(escapeMarkdown(changeWho(message, reader))),
    ...stepRow(reader, changeSteps(message)),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'change.confirm', values) };
}

/** What was announced has changed. */
export function missionChanged(message: MessageOf<'mission.changed'>, reader: Reader): Rendered {
  const { engagement, changes, asks } = message;
  const { mission, slot } = engagement;
  const values = { title: oneLine(mission.title), when: whenText(slot, reader) };
  const body = [
    heading(words(reader, asks ? 'mission.changed.moved' : 'mission.changed.title', values)),
    paragraph(missionName(mission, reader)),
    ...partsOf(changes, reader),
    paragraph(words(reader, asks ? 'mission.changed.asks' : 'mission.changed.text', values)),
    quiet(whenText(slot, reader)),
    ...buttonRow([...stepButtons(reader, changedSteps(message)), detailsButton(mission, reader)]),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'mission.changed.summary', values) };
}

const partsOf = (changes: readonly ChangeLine[], reader: Reader): CardPart[] =>
  facts(
    changeTexts(changes, reader).map(({ label, before, after }): [string, string] => {
      const part = (text: string) => excerpt(oneLine(text), MAX_TEXT) || plainWords(reader, 'change.nothing');
      const both = before || after ? `${part(before)} → ${part(after)}` : plainWords(reader, 'change.own');
      return [label, escapeMarkdown(both)];
    }),
  );

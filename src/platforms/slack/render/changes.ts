import type { Reader } from '../../../domain/people/reader.js';
import type { ChangeLine } from '../../../messages/changeMessage.js';
import type { MessageOf } from '../../../messages/message.js';
import { changedSteps, changeSteps, changeTexts, changeWho } from '../../shared/changes.js';
import { actions, fitting, header, section, stepButtons } from './blocks.js';
import { card } from './card.js';
import { detailsButton } from './slots.js';
import { bold, clip, escaped, lines, marked, oneLine, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

/** As much of a text as tells what changed. */
const MAX_TEXT = 300;

/** Asked before an announced mission is changed. */
export function changeConfirm(message: MessageOf<'change.confirm'>, reader: Reader): Rendered {
  const title = plain(reader, 'change.confirm', { title: clip(oneLine(message.mission.title), 90) });
  const who = section(escaped(changeWho(message, reader)));
  const steps = actions(...stepButtons(reader, changeSteps(message)));
  const items = blocksOf(message.changes, reader).map((block) => [block]);
  const rest = [header(title), who, ...steps];
  return { text: escaped(title), blocks: [header(title), ...fitting(items, rest), who, ...steps] };
}

/** What was announced has changed. */
export function missionChanged(message: MessageOf<'mission.changed'>, reader: Reader): Rendered {
  const { engagement, changes, asks } = message;
  const shown = card(engagement, reader, {
    title: asks ? 'mission.changed.moved' : 'mission.changed.title',
    text: asks ? 'mission.changed.asks' : 'mission.changed.text',
    buttons: [...stepButtons(reader, changedSteps(message)), detailsButton(engagement.mission, reader)],
  });
  const [head, ...rest] = shown.blocks;
  const said = fitting(
    blocksOf(changes, reader).map((block) => [block]),
    shown.blocks,
  );
  return {
    text: marked(reader, 'mission.changed.summary', { title: clip(oneLine(engagement.mission.title), 200) }),
    blocks: head ? [head, ...said, ...rest] : said,
  };
}

const blocksOf = (changes: readonly ChangeLine[], reader: Reader): Block[] =>
  changeTexts(changes, reader).map(({ label, before, after }) => {
    const part = (text: string) => escaped(clip(oneLine(text), MAX_TEXT) || plain(reader, 'change.nothing'));
    const both =
      before || after
        ? `${part(before)} → ${bold(after, MAX_TEXT) === '**' ? part(after) : bold(after, MAX_TEXT)}`
        : null;
    return section(lines(escaped(label), both));
  });

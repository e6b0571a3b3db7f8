import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import {
  aroundDiscover,
  discoverNotes,
  discoverPage,
  filterLines,
  filterSteps,
  profileIntro,
  profileLines,
  profileSteps,
} from '../../shared/profile.js';
import { actions, context, header, listed, section, stepButtons } from './blocks.js';
import { inList } from './inList.js';
import { missionItem } from './missions.js';
import { pageTurns } from './paging.js';
import { clip, escaped, lines, oneLine, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

const shown = (text: string, most = 550): string => escaped(clip(oneLine(text), most));

/** What somebody said of themselves, for themselves. */
export function profile(message: MessageOf<'profile'>, reader: Reader): Rendered {
  const title = plain(reader, 'profile.title');
  const intro = profileIntro(message, reader);
  const parts = profileLines(message.declared, reader).map(({ label, text }) =>
    section(lines(`*${plain(reader, label)}*`, shown(text))),
  );
  return {
    text: message.kept ? plain(reader, 'profile.kept') : title,
    blocks: [
      header(title),
      section(lines(...intro.map(escaped))),
      ...parts,
      ...actions(...stepButtons(reader, profileSteps(message))),
    ],
  };
}

/** Missions that pass somebody's own filters, which they see and can take out. */
export function discover(message: MessageOf<'discover'>, reader: Reader): Rendered {
  const { missions, page, pages } = message;
  const title = plain(reader, 'discover.title');
  const notes = discoverNotes(message, reader).map((note) => shown(note));
  const here = discoverPage(message, page);
  const turns = pageTurns({ page, pages }, (to) => discoverPage(message, to), reader);
  const head = [
    header(title),
    ...context(lines(...filterLines(message, reader).map((line) => shown(line, 140)))),
    ...(notes.length > 0 ? [section(lines(...notes))] : []),
  ];
  const tail = inList(here, [
    ...turns,
    ...actions(...stepButtons(reader, filterSteps(message))),
    ...actions(...stepButtons(reader, aroundDiscover)),
  ]);
  const items = missions.map((mission) => inList(here, missionItem(mission, reader)));
  return {
    text: missions.length > 0 ? title : lines(...notes),
    blocks: [...head, ...listed(items, [...head, ...tail], reader), ...tail],
  };
}

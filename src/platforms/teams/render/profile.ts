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
import { card, facts, heading, leftOut, paragraph, plainWords, quiet } from './cards.js';
import { fitted } from './fit.js';
import { inList } from './inList.js';
import { missionItem } from './missions.js';
import { pageTurns } from './paging.js';
import { stepRow } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

const shown = (text: string): string => escapeMarkdown(excerpt(oneLine(text), 900));

/** What somebody said of themselves, for themselves. */
export function profile(message: MessageOf<'profile'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'profile.title');
  const body = [
    heading(title),
    ...profileIntro(message, reader).map((text) => paragraph(escapeMarkdown(text))),
    ...facts(
      profileLines(message.declared, reader).map(({ label, text }) => [
        plainWords(reader, label),
        shown(text),
      ]),
    ),
    ...stepRow(reader, profileSteps(message)),
  ];
  return { card: card(reader, body), summary: message.kept ? plainWords(reader, 'profile.kept') : title };
}

/** Missions that pass somebody's own filters, which they see and can take out. */
export function discover(message: MessageOf<'discover'>, reader: Reader): Rendered {
  const { missions, page, pages } = message;
  const title = plainWords(reader, 'discover.title');
  const notes = discoverNotes(message, reader);
  const turns = pageTurns({ page, pages }, (to) => discoverPage(message, to), reader);
  const whole = fitted(missions.length, (most) =>
    inList(
      discoverPage(message, page),
      card(reader, [
        heading(title),
        ...filterLines(message, reader).map((line) => quiet(shown(line))),
        ...notes.map((note) => paragraph(shown(note))),
        ...missions.slice(0, most).map((mission) => missionItem(mission, reader)),
        ...leftOut(missions.length - most, reader),
        ...turns,
        ...stepRow(reader, filterSteps(message)),
        ...stepRow(reader, aroundDiscover),
      ]),
    ),
  );
  return { card: whole, summary: missions.length > 0 ? title : excerpt(notes.join(' '), 500) };
}

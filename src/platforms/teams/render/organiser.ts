import type { ManagedView } from '../../../application/queries/managedViews.js';
import type { MissionView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { toConsole } from '../../shared/console.js';
import { toImport } from '../../shared/imports.js';
import {
  emptyText,
  listTitle,
  managedLines,
  managedSteps,
  otherLists,
  rangeText,
  sitesText,
  writtenLines,
} from '../../shared/managed.js';
import { missionSteps } from '../../shared/steps.js';
import { button } from './actions.js';
import { missionName } from './card.js';
import { buttonRow, card, group, heading, leftOut, paragraph, plainWords, quiet, words } from './cards.js';
import { checklistParts, missingParts } from './checklist.js';
import { fitted } from './fit.js';
import { inList } from './inList.js';
import { missionCard } from './missions.js';
import { overflow } from './overflow.js';
import { pageTurns } from './paging.js';
import { slotLine } from './slots.js';
import { stepButton, stepButtons, stepRow } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

const MAX_PREVIEWED = 10;

/** What people will see, before anything is sent: places as if it were open, but no sign-up. */
export function preview({ mission, checklist }: MessageOf<'mission.preview'>, reader: Reader): Rendered {
  const intro = [
    quiet(`${words(reader, 'mission.preview.title')} · ${words(reader, `mission.status.${mission.status}`)}`),
    paragraph(words(reader, 'mission.preview.text')),
  ];
  const slots = mission.slots
    .slice(0, MAX_PREVIEWED)
    .map((slot) => group([paragraph(slotLine({ ...slot, mine: null, closed: null }, reader))]));
  const sites = sitesOf(mission, reader);
  const footer = [
    ...(sites ? [quiet(sites)] : []),
    ...slots,
    ...checklistParts(mission, checklist, reader),
    ...missingParts(checklist, reader),
    ...stepRow(reader, missionSteps(mission, checklist?.missing)),
  ];
  const { summary } = mission;
  const whole = fitted(summary.length, (shown) =>
    missionCard({ ...mission, summary: excerpt(summary, shown + 1), slots: [] }, reader, intro, footer),
  );
  return {
    card: whole,
    summary: `${plainWords(reader, 'mission.preview.title')} · ${oneLine(mission.title)}`,
  };
}

/** One list of the organisers' missions. Each has what it needs next, and a menu of what else can be done. */
export function manage(message: MessageOf<'manage.list'>, reader: Reader): Rendered {
  const { list, missions, page, pages } = message;
  const title = plainWords(reader, 'manage.title');
  const none = missions.length === 0 ? [paragraph(emptyText(message, reader))] : [];
  const to = (target: number) => ({ kind: 'manage', page: target, list }) as const;
  const create = button(reader, 'button.newMission', { kind: 'mission.new' });
  const whole = fitted(missions.length, (shown) =>
    inList(
      to(page),
      card(reader, [
        heading(title),
        quiet(listTitle(message, reader)),
        ...buttonRow([create, ...stepButtons(reader, [toImport, toConsole, ...otherLists(message)])]),
        ...none,
        ...missions.slice(0, shown).map((mission) => managedMission(mission, list, reader)),
        ...leftOut(missions.length - shown, reader),
        ...pageTurns({ page, pages, text: rangeText(message, reader) }, to, reader),
      ]),
    ),
  );
  return { card: whole, summary: title };
}

const sitesOf = (mission: MissionView, reader: Reader): string =>
  escapeMarkdown(excerpt(oneLine(sitesText(mission, reader)), 120));

function managedMission(
  mission: ManagedView,
  list: MessageOf<'manage.list'>['list'],
  reader: Reader,
): CardPart {
  const { main, rest } = managedSteps(mission, list, reader);
  return group([
    paragraph(missionName(mission, reader)),
    quiet(
      [
        ...writtenLines(mission, reader).map((line) => escapeMarkdown(excerpt(oneLine(line), 250))),
        ...managedLines(mission, reader),
      ].join('\n\n'),
    ),
    ...buttonRow([stepButton(reader, main), ...overflow(rest, reader)]),
  ]);
}

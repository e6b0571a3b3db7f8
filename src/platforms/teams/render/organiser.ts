import type { MissionView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { managedSteps, missionSteps } from '../../shared/steps.js';
import { button } from './actions.js';
import { missionName } from './card.js';
import { buttonRow, card, group, heading, leftOut, paragraph, plainWords, quiet, words } from './cards.js';
import { checklistParts, missingParts } from './checklist.js';
import { fitted } from './fit.js';
import { inList } from './inList.js';
import { missionCard } from './missions.js';
import { pageTurns } from './paging.js';
import { slotLine } from './slots.js';
import { stepRow } from './steps.js';
import { excerpt, oneLine } from './text.js';
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
  const footer = [
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

/** The organisers' missions and what can be done with each. */
export function manage({ missions, page, pages }: MessageOf<'manage.list'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'manage.title');
  const none = missions.length === 0 ? [paragraph(words(reader, 'manage.none'))] : [];
  const to = (target: number) => ({ kind: 'manage', page: target }) as const;
  const create = buttonRow([button(reader, 'button.newMission', { kind: 'mission.new' })]);
  const whole = fitted(missions.length, (shown) =>
    inList(
      to(page),
      card(reader, [
        heading(title),
        ...none,
        ...create,
        ...missions.slice(0, shown).map((mission) => managedMission(mission, reader)),
        ...leftOut(missions.length - shown, reader),
        ...pageTurns({ page, pages }, to, reader),
      ]),
    ),
  );
  return { card: whole, summary: title };
}

function managedMission(mission: MissionView, reader: Reader): CardPart {
  return group([
    paragraph(missionName(mission, reader)),
    quiet(words(reader, `mission.status.${mission.status}`)),
    ...mission.slots.slice(0, 3).map((slot) => paragraph(slotLine(slot, reader))),
    ...stepRow(reader, managedSteps(mission)),
  ]);
}

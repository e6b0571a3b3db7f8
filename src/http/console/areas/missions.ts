import { z } from 'zod';
import type { NeedsOf } from '../../../application/ports/index.js';
import { managedLists, managedMissions } from '../../../application/queries/managedMissions.js';
import type { ManagedView } from '../../../application/queries/managedViews.js';
import { ownChats } from '../../../application/queries/ownChats.js';
import { type Roster, roster } from '../../../application/queries/roster.js';
import type {
  AnswerView,
  MissionView,
  ParticipantView,
  SlotView,
} from '../../../application/queries/views.js';
import type { Refused } from '../../../application/refusals.js';
import { unsureStates } from '../../../domain/engagements/lifecycle.js';
import { editable } from '../../../domain/missions/mission.js';
import { t, whenText } from '../../../i18n/index.js';
import type { PageReader } from '../../pages/page.js';
import type { ConsoleMission, ConsoleMissionLine, ConsoleMissions, ConsoleSlot } from '../missionWire.js';
import { consoleRoute } from '../route.js';

const perPage = 20;
const pagesAtMost = 1000;

/** The missions of those who organise: to look at. What is done about them is done in the chat. */
export const missionsRoutes = [
  consoleRoute({
    method: 'get',
    path: '/missions',
    input: z.strictObject({
      list: z.enum(managedLists).default('coming'),
      page: z.coerce.number().int().min(0).max(pagesAtMost).default(0),
    }),
    async run(
      deps: NeedsOf<typeof managedMissions> & NeedsOf<typeof ownChats>,
      { actor, reader, input },
    ): Promise<ConsoleMissions | Refused> {
      const found = await managedMissions(deps, actor, { ...input, size: perPage });
      if (found.kind === 'refused') return found;
      const { list, counts, page, pages, items } = found;
      const missions = items.map((one) => lineOf(one, reader));
      return { list, counts, page, pages, missions, chats: await ownChats(deps, actor) };
    },
  }),
  consoleRoute({
    method: 'get',
    path: '/mission',
    input: z.strictObject({ missionId: z.string().min(1).max(64) }),
    async run(
      deps: NeedsOf<typeof roster> & NeedsOf<typeof ownChats>,
      { actor, reader, input },
    ): Promise<ConsoleMission | Refused> {
      const found = await roster(deps, actor, input.missionId);
      if (found.kind === 'refused') return found;
      return { ...rosterTold(found, reader), chats: await ownChats(deps, actor) };
    },
  }),
];

const factsOf = ({ id, number, title, nonprofit, status, sites = [] }: MissionView, reader: PageReader) => ({
  ...{ id, number, title, nonprofit, status, sites },
  statusSaid: t(reader, `mission.status.${status}`),
});

function lineOf(view: ManagedView, reader: PageReader): ConsoleMissionLine {
  const [next] = view.scheduled;
  return {
    ...factsOf(view, reader),
    slots: view.slots.map((slot) => slotOf(slot, view, view.unsure[slot.id] ?? 0, reader)),
    missing: view.missing.length,
    announcedAt: next?.at.toISOString() ?? null,
  };
}

function slotOf(
  slot: SlotView,
  { status }: Pick<MissionView, 'status'>,
  unsure: number,
  reader: PageReader,
): ConsoleSlot {
  const { id, startsAt, capacity, placesLeft, waiting } = slot;
  const counts = { taken: capacity - placesLeft, capacity, unsure, waiting };
  const isDraft = editable.includes(status);
  return {
    ...{ id, startsAt: startsAt.toISOString(), when: whenText(slot, reader) },
    places: isDraft ? t(reader, 'manage.capacity', { capacity }) : t(reader, 'manage.places', counts),
  };
}

function rosterTold(
  { mission, slots, deliveries, feedback }: Roster,
  reader: PageReader,
): Omit<ConsoleMission, 'chats'> {
  const { sent, queued, unreachable, failed } = deliveries.people;
  return {
    ...factsOf(mission, reader),
    place: mission.place,
    slots: mission.slots.map((slot) => {
      const people = slots.find(({ slotId }) => slotId === slot.id)?.participants ?? [];
      const unsure = people.filter(({ state }) => unsureStates.some((each) => each === state)).length;
      return {
        ...slotOf(slot, mission, unsure, reader),
        people: people.map((one) => personTold(one, reader)),
      };
    }),
    told: { sent, queued, unreachable, failed },
    feedback: feedback ? t(reader, 'roster.feedback', { ...feedback }) : null,
  };
}

function personTold(
  { name, state, position, toSay, excused, answers = [] }: ParticipantView,
  reader: PageReader,
): ConsoleMission['slots'][number]['people'][number] {
  const key = toSay ? 'toSay' : excused ? 'excused' : state;
  return {
    name,
    standing: t(reader, `roster.state.${key}`, { position: position ?? 0 }),
    answers: answers.map((one) => answerTold(one, reader)),
  };
}

function answerTold({ question, kind, answer }: AnswerView, reader: PageReader): string {
  const yesNo = answer === 'yes' ? 'answer.yes' : 'answer.no';
  return t(reader, 'roster.answer', { question, answer: kind === 'yesNo' ? t(reader, yesNo) : answer });
}

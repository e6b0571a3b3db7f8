import { z } from 'zod';
import type { EngagementView, MissionView, SlotFacts, SlotView } from '../../application/queries/views.js';
import { visibleText } from '../../domain/people/visibleText.js';
import { whenText } from '../../i18n/index.js';
import { idOf } from '../api/ids.js';
import type { PageReader } from '../pages/page.js';

const summaryAtMost = 1_500;
const lineAtMost = 300;

const line = (text: string): string => visibleText(text, lineAtMost);

const slotSchema = z.object({
  id: z.string(),
  when: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  placesLeft: z.int(),
  waiting: z.int(),
  /** Null when one can sign up, or join the waiting list. */
  closed: z.string().nullable(),
  /** Where the person stands on it; null when nowhere. */
  mine: z.string().nullable(),
});

export const missionSchema = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  summary: z.string(),
  nonprofit: z.string(),
  place: z.string(),
  skills: z.array(z.string()),
  causes: z.array(z.int()),
  slots: z.array(slotSchema),
});

const timesTold = (slot: SlotFacts, reader: PageReader) => ({
  when: whenText(slot, reader),
  ...{ startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() },
});

const slotTold = (slot: SlotView, reader: PageReader) => ({
  ...{ id: idOf('slot', slot.id), ...timesTold(slot, reader), placesLeft: slot.placesLeft },
  ...{ waiting: slot.waiting, closed: slot.closed, mine: slot.mine?.state ?? null },
});

/** A mission as an assistant is told of it. What people wrote is cut, and has nothing hidden in it. */
export const missionTold = (mission: MissionView, reader: PageReader): z.infer<typeof missionSchema> => ({
  ...{ id: idOf('mission', mission.id), number: mission.number, title: line(mission.title) },
  summary: visibleText(mission.summary, summaryAtMost),
  ...{ nonprofit: line(mission.nonprofit), place: line(mission.place) },
  ...{ skills: mission.skills.map(line), causes: [...mission.causes] },
  slots: mission.slots.map((slot) => slotTold(slot, reader)),
});

export const engagementSchema = z.object({
  mission: z.string(),
  title: z.string(),
  place: z.string(),
  when: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  state: z.string(),
  position: z.int().nullable(),
});

export const engagementTold = (
  { mission, slot, standing }: EngagementView,
  reader: PageReader,
): z.infer<typeof engagementSchema> => ({
  ...{ mission: idOf('mission', mission.id), title: line(mission.title), place: line(mission.place) },
  ...timesTold(slot, reader),
  ...{ state: standing.state, position: standing.position },
});

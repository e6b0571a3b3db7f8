import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { MissionDraft } from '../../application/missions/missionDraft.js';
import { visibleLine, visibleText } from '../../domain/people/visibleText.js';
import type { WrongPart } from './problem.js';

const [longestHours, furthestDays, slotsAtMost] = [10, 730, 8];
const hourMs = 3_600_000;

const line = (longest: number) => z.string().min(1).max(longest);
const slotBody = z.strictObject({
  startsAt: z.iso.datetime({ offset: true }).meta({ description: 'An instant, with its offset.' }),
  endsAt: z.iso.datetime({ offset: true }),
  capacity: z.int().min(1).max(500),
  minimum: z.int().min(1).max(500).nullish().meta({ description: 'Below this many it makes no sense.' }),
});

/** What a mission is made of, by the rules of the form in the chats. */
export const missionBody = z.strictObject({
  title: line(120),
  nonprofit: line(120).meta({ description: 'Its name; one that is not known yet is added.' }),
  summary: line(2_000),
  place: line(300),
  bring: z.string().max(300).default(''),
  skills: z.array(line(60)).max(10).default([]),
  sites: z
    .array(line(60))
    .max(5)
    .default([])
    .meta({ description: 'Whose it is; none: the whole company’s.' }),
  timezone: z
    .string()
    .max(60)
    .refine((zone) => IANAZone.isValidZone(zone), 'It is no IANA zone, such as Europe/Paris.')
    .optional()
    .meta({ description: 'The IANA zone that the times are meant in; the company’s when not said.' }),
  slots: z.array(slotBody).min(1).max(slotsAtMost),
});
type MissionBody = z.infer<typeof missionBody>;

/** The draft that a body says, or what of it cannot be. What nobody would see is taken out. */
export function draftOf(body: MissionBody, now: Date): { readonly draft: MissionDraft } | WrongPart[] {
  const slots = body.slots.map(({ startsAt, endsAt, capacity, minimum = null }) => ({
    ...{ id: null, startsAt: new Date(startsAt), endsAt: new Date(endsAt), capacity, minimum },
  }));
  const wrong = slots.flatMap((slot, at) => {
    const detail = wrongOf(slot, slots.slice(0, at), now);
    return detail === null ? [] : [{ pointer: `#/slots/${at}`, detail }];
  });
  const oneLine = (text: string) => visibleLine(text, text.length);
  const said = {
    ...{ title: oneLine(body.title), nonprofit: oneLine(body.nonprofit), place: oneLine(body.place) },
    summary: visibleText(body.summary).trim(),
  };
  for (const [name, text] of Object.entries(said))
    if (text === '') wrong.push({ pointer: `#/${name}`, detail: 'It says nothing.' });
  if (wrong.length > 0) return wrong;
  const skills = body.skills.map(oneLine).filter((skill) => skill !== '');
  const sites = body.sites.map(oneLine).filter((site) => site !== '');
  return {
    draft: { ...said, bring: oneLine(body.bring), skills, sites, slots, dropped: [], questions: [] },
  };
}

type Slot = MissionDraft['slots'][number];

function wrongOf(
  { startsAt, endsAt, capacity, minimum }: Slot,
  before: readonly Slot[],
  now: Date,
): string | null {
  if (endsAt <= startsAt) return 'It ends before it begins.';
  if (endsAt.getTime() - startsAt.getTime() > longestHours * hourMs) return 'It has 10 hours at most.';
  if (startsAt <= now) return 'It begins in the past.';
  if (startsAt.getTime() - now.getTime() > furthestDays * 24 * hourMs) return 'It begins within two years.';
  if (minimum !== null && minimum > capacity) return 'The minimum is more than there are places.';
  const isTwice = before.some(
    (one) => one.startsAt.getTime() === startsAt.getTime() && one.endsAt.getTime() === endsAt.getTime(),
  );
  return isTwice ? 'It is there twice.' : null;
}

import type { EngagementState } from '../engagements/engagement.js';
import type { Framing } from './framing.js';
import type { Mission, Nonprofit, Slot } from './mission.js';

/** What a mission says, its half-days included: all that its form holds. */
export type MissionContent = Omit<
  Mission,
  'id' | 'organisationId' | 'number' | 'status' | 'createdBy' | 'revision' | 'untold' | 'shortfalls'
>;

/** What a change is about: of the mission, and whom to ask for on site, who is the nonprofit's. */
export interface ChangedContent extends Partial<MissionContent> {
  readonly contact?: Nonprofit['contact'];
}

/** What became of a change: not decided yet, saved with or without telling those on the mission, given up. */
export type Decision = 'open' | 'tell' | 'quiet' | 'dropped';

/** A change to a mission that is announced. It is kept before it is decided, and for whoever is told of it. */
export interface MissionChange {
  readonly id: string;
  readonly organisationId: string;
  readonly missionId: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** What differs, as it was and as it is to be. */
  readonly before: ChangedContent;
  readonly after: ChangedContent;
  readonly decision: Decision;
  /** The mission's once it is saved and everybody has been told; null until then. `savedAt`: when that was, UTC. */
  readonly revision: number | null;
  readonly savedAt: Date | null;
}

/** What people are told of, when it changes. Anything else is the organisers' own. */
const toldFields = [
  ...(['title', 'nonprofitId', 'summary', 'place', 'bring', 'skills', 'causes'] as const),
  ...(['legalForm', 'contact'] as const),
] as const;
type ToldField = (typeof toldFields)[number];

/** The same of its framing: what whoever takes part reads of it. */
const toldFraming = ['access', 'meal', 'weather', 'photos'] as const satisfies readonly (keyof Framing)[];
type ToldFraming = (typeof toldFraming)[number];

/** One thing that differs. `own`: for organisers alone. */
export type Difference =
  | { readonly what: ToldField | ToldFraming }
  | { readonly what: 'own' }
  | { readonly what: 'times' | 'capacity'; readonly before: Slot; readonly after: Slot }
  | { readonly what: 'added'; readonly after: Slot }
  | { readonly what: 'dropped'; readonly before: Slot };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
/** Nothing is nothing, however it is written. */
const blank = (value: unknown): unknown =>
  value === undefined || value === '' || same(value, []) ? null : value;

/** The parts of `wanted` that differ from `current`: as they are, and as they are to be. */
export function differing(
  current: MissionContent,
  wanted: Partial<MissionContent>,
): Pick<MissionChange, 'before' | 'after'> {
  const keys = (Object.keys(wanted) as (keyof MissionContent)[]).filter(
    (key) => !same(blank(current[key]), blank(wanted[key])),
  );
  const of = (content: Partial<MissionContent>): Partial<MissionContent> =>
    Object.fromEntries(keys.map((key) => [key, content[key] ?? null]));
  return { before: of(current), after: of(wanted) };
}

/** What differs, in the order of the form. */
export function differencesOf({ before, after }: Pick<MissionChange, 'before' | 'after'>): Difference[] {
  const told = toldFields.filter((field) => field in after).map((what) => ({ what }));
  const framed = framingParts({ before, after });
  const framing = toldFraming.filter((part) => framed.includes(part)).map((what) => ({ what }));
  const known = new Set<string>([...toldFields, 'slots', 'framing']);
  const own =
    Object.keys(after).some((key) => !known.has(key)) ||
    framing.length < framed.length ||
    needsOthers({ before, after });
  const slots = (after.slots ?? []).flatMap((slot) => slotDifferences(before.slots ?? [], slot));
  const dropped = droppedBy({ before, after }).map((slot) => ({ what: 'dropped', before: slot }) as const);
  return [...told, ...framing, ...slots, ...dropped, ...(own ? [{ what: 'own' } as const] : [])];
}

/** The parts of the framing that differ. */
function framingParts({ before, after }: Pick<MissionChange, 'before' | 'after'>): string[] {
  const { framing } = after;
  if (!framing) return [];
  const keys = Object.keys(framing) as (keyof Framing)[];
  return keys.filter((key) => !same(blank(before.framing?.[key]), blank(framing[key])));
}

/** How many people a half-day needs at least is the organisers' own. */
const needsOthers = ({ before, after }: Pick<MissionChange, 'before' | 'after'>): boolean =>
  (after.slots ?? []).some(({ id, minimum }) =>
    before.slots?.some((was) => was.id === id && was.minimum !== minimum),
  );

function slotDifferences(before: readonly Slot[], after: Slot): Difference[] {
  const was = before.find(({ id }) => id === after.id);
  if (!was) return [{ what: 'added', after }];
  const moved = timesOf(was) === timesOf(after) ? [] : [{ what: 'times', before: was, after } as const];
  const resized = was.capacity === after.capacity ? [] : [{ what: 'capacity', before: was, after } as const];
  return [...moved, ...resized];
}

const timesOf = ({ startsAt, endsAt }: Slot): string => `${startsAt.toISOString()} ${endsAt.toISOString()}`;

/** The half-days that do not take place any more. */
export const droppedBy = ({ before, after }: Pick<MissionChange, 'before' | 'after'>): Slot[] =>
  after.slots ? (before.slots ?? []).filter(({ id }) => !after.slots?.some((slot) => slot.id === id)) : [];

/** What of it matters to somebody on this half-day. Of one that is given up, nothing else does. */
export function differencesFor(
  change: Pick<MissionChange, 'before' | 'after'>,
  slotId: string,
): Difference[] {
  const all = differencesOf(change);
  const end = all.filter((one) => one.what === 'dropped' && one.before.id === slotId);
  return end.length > 0 ? end : all.filter((one) => isTold(one, slotId));
}

/** The number of places is nobody's own, nor is another half-day. */
function isTold(one: Difference, slotId: string): boolean {
  switch (one.what) {
    case 'own':
    case 'capacity':
    case 'added':
    case 'dropped':
      return false;
    case 'times':
      return one.after.id === slotId;
    case 'title':
    case 'nonprofitId':
    case 'summary':
    case 'place':
    case 'bring':
    case 'skills':
    case 'causes':
    case 'legalForm':
    case 'contact':
    case 'access':
    case 'meal':
    case 'weather':
    case 'photos':
      return true;
  }
}

/** Whoever has a place there has to be asked again: it is at another time, or elsewhere. */
export const movesFor = (change: Pick<MissionChange, 'before' | 'after'>, slotId: string): boolean =>
  differencesFor(change, slotId).some(({ what }) => what === 'times' || what === 'place');

/** When the half-day began before this change; null when the change leaves it when it is. */
export function startBefore({ before, after }: MissionChange, slotId: string): Date | null {
  const of = (slots: readonly Slot[] = []) => slots.find(({ id }) => id === slotId)?.startsAt;
  const [was, is] = [of(before.slots), of(after.slots)];
  return was && is && was.getTime() !== is.getTime() ? was : null;
}

/** What the mission is to be with this change. Null when somebody has changed the same thing otherwise meanwhile. */
export function changed(
  current: MissionContent,
  { before, after }: Pick<MissionChange, 'before' | 'after'>,
): Partial<MissionContent> | null {
  const { contact: _, ...ofMission } = after;
  const keys = (Object.keys(ofMission) as (keyof MissionContent)[]).filter((key) => key !== 'slots');
  const clashes = keys.some(
    (key) => !same(blank(current[key]), blank(before[key])) && !same(blank(current[key]), blank(after[key])),
  );
  const slots = after.slots && changedSlots(current.slots, before.slots ?? [], after.slots);
  if (clashes || slots === null) return null;
  const gone = droppedBy({ before, after });
  const dropped = [...(current.dropped ?? []), ...current.slots.filter((slot) => gone.some(isThe(slot)))];
  return { ...ofMission, ...(slots && { slots }), ...(gone.length > 0 && { dropped }) };
}

const isThe =
  ({ id }: Slot) =>
  (slot: Slot): boolean =>
    slot.id === id;

/** Slot by slot, thing by thing: those that this change leaves alone stay as they are. */
function changedSlots(
  current: readonly Slot[],
  before: readonly Slot[],
  after: readonly Slot[],
): Slot[] | null {
  // Given up by somebody meanwhile, and changed by this.
  let clash = after.some((to) => {
    const was = before.find(isThe(to));
    return was !== undefined && !same(was, to) && !current.some(isThe(to));
  });
  const slots = current.flatMap((slot) => {
    const [was, to] = [before, after].map((all) => all.find(isThe(slot)));
    if (!was) return [slot];
    if (!to) {
      clash ||= !same(slot, was);
      return [];
    }
    const keys = (Object.keys(to) as (keyof Slot)[]).filter((key) => !same(was[key], to[key]));
    clash ||= keys.some((key) => !same(slot[key], was[key]) && !same(slot[key], to[key]));
    return [{ ...slot, ...Object.fromEntries(keys.map((key) => [key, to[key]])) }];
  });
  const all = [...slots, ...after.filter((slot) => ![...current, ...before].some(isThe(slot)))];
  // Each of two gave up another of the last ones.
  return clash || all.length === 0 ? null : all;
}

interface Asked {
  readonly state: EngagementState;
  readonly agreedRevision?: number;
  readonly askedRevision?: number;
}

/** They have a place, were asked whether they still come, and have not said. */
export const isToSay = ({ state, agreedRevision = 0, askedRevision = 0 }: Asked): boolean =>
  state === 'confirmed' && askedRevision > agreedRevision;

/** They are asked so by this change, and by none that came after it. */
export const isAskedBy = (change: MissionChange, engagement: Asked & { readonly slotId: string }): boolean =>
  isToSay(engagement) &&
  movesFor(change, engagement.slotId) &&
  (change.revision === null || change.revision === engagement.askedRevision);

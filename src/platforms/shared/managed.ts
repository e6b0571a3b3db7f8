import { countedMissions, managedLists } from '../../application/queries/managedMissions.js';
import type { ManagedView, ScheduledView } from '../../application/queries/managedViews.js';
import type { SlotView } from '../../application/queries/views.js';
import { editable } from '../../domain/missions/mission.js';
import type { Reader } from '../../domain/people/reader.js';
import { instantText, t, whenText, zoneText } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { hasBegun, missionSteps, type Sentence, type Step, step } from './steps.js';

type Managed = MessageOf<'manage.list'>;
type Kind = Step['intent']['kind'];

/** As many as a menu of Slack holds. https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
const menuAtMost = 5;
const slotsAtMost = 3;

/** What a mission in the organisers' list needs next, and what else can be done with it there. */
export interface ManagedSteps {
  readonly main: Step;
  readonly rest: readonly Step[];
}

/** What comes first, by where a mission stands. What a menu has no room for stands with its people, or in its preview. */
const orders = {
  unframed: ['mission.frame', 'mission.preview', 'mission.edit', 'nonprofit.link', 'mission.cancel'],
  ready: [
    ...(['announce', 'mission.preview', 'mission.edit'] as const),
    ...(['mission.frame', 'nonprofit.link', 'mission.cancel'] as const),
  ],
  coming: ['mission.roster', 'announce', 'announce.again', 'mission.edit', 'poster', 'mission.cancel'],
  begun: ['attendance', 'mission.roster', 'mission.edit', 'poster', 'mission.duplicate', 'mission.cancel'],
  over: ['attendance', 'mission.roster', 'mission.duplicate', 'nonprofit.link'],
} as const satisfies Record<string, readonly Kind[]>;

function orderOf({ status, slots, missing }: ManagedView): readonly Kind[] {
  if (editable.includes(status)) return missing.length > 0 ? orders.unframed : orders.ready;
  if (status !== 'announced' && status !== 'closed') return orders.over;
  return hasBegun(slots) ? orders.begun : orders.coming;
}

/** One thing to do first and a menu of the others. Where the announcements are looked for, to stop them comes first. */
export function managedSteps(mission: ManagedView, list: Managed['list'], reader: Reader): ManagedSteps {
  const { id: missionId, title: about, missing, scheduled } = mission;
  const preview = step('button.preview', { kind: 'mission.preview', missionId }, { about });
  const possible = [...missionSteps(mission, missing), preview];
  const stops = scheduled.map((one) => toUnschedule(one, about, reader));
  const [first = preview, ...others] = orderOf(mission)
    .filter((kind) => kind !== 'announce' || stops.length === 0)
    .flatMap((kind) => possible.find(({ intent }) => intent.kind === kind) ?? []);
  const steps = list === 'scheduled' ? [...stops, first, ...others] : [first, ...stops, ...others];
  const [{ style: _, ...main } = first, ...rest] = steps;
  return { main, rest: rest.slice(0, menuAtMost) };
}

/** When an announcement leaves, on the clock that it was meant in. */
const leaving = ({ at, timezone }: ScheduledView, reader: Reader): string =>
  instantText(at, { ...reader, timezone });

/** What is asked before an announcement that waits is stopped. */
export const scheduledSentences = {
  'announcement.unschedule': (
    { mission: { title }, scheduled }: MessageOf<'announcement.unschedule'>,
    reader: Reader,
  ) => ({
    key: 'announcement.unschedule',
    values: { title, count: scheduled.length },
    steps: [
      ...scheduled.map((one) => toUnschedule(one, title, reader)),
      step(scheduled.length > 0 ? 'button.keepScheduled' : 'button.manage', {
        ...{ kind: 'manage', page: 0 },
        ...(scheduled.length > 0 && { list: 'scheduled' }),
      }),
    ],
  }),
} as const satisfies Record<string, (message: never, reader: Reader) => Sentence>;

const toUnschedule = (one: ScheduledView, about: string, reader: Reader): Step => {
  const { announcementId } = one;
  const values = { when: leaving(one, reader) };
  return step('button.unschedule', { kind: 'announce.drop', announcementId }, { values, about });
};

/** Whose a mission is, where not the whole company's. As people wrote it: to be escaped. */
export const sitesText = ({ sites = [] }: Pick<ManagedView, 'sites'>, reader: Reader): string =>
  sites.length > 0 ? t(reader, 'mission.sites', { sites: sites.join(', '), count: sites.length }) : '';

/** Why it does not take place, where somebody said. As an organiser wrote it: to be escaped. */
function reasonText({ status, cancelReason, cancelNote }: ManagedView, reader: Reader): string {
  if (status !== 'cancelled') return '';
  const reason = cancelReason ? t(reader, `mission.cancelReason.${cancelReason}`) : '';
  const why = [reason, cancelNote ?? ''].filter((text) => text !== '').join(' · ');
  return why === '' ? '' : t(reader, 'manage.cancelledFor', { why });
}

/** What was written of a mission, a line each: to be escaped. */
export const writtenLines = (mission: ManagedView, reader: Reader): string[] =>
  [sitesText(mission, reader), reasonText(mission, reader)].filter((line) => line !== '');

/** Where a mission stands, a sentence a line; nothing in it was written by anybody. */
export function managedLines(mission: ManagedView, reader: Reader): string[] {
  const { status, slots, missing, scheduled } = mission;
  const shown = soonestFirst(slots).slice(0, slotsAtMost);
  const isDraft = editable.includes(status);
  const points = t(reader, 'manage.missing', { points: missing.length });
  return [
    [t(reader, `mission.status.${status}`), points].filter((text) => text !== '').join(' · '),
    ...shown.map((slot) =>
      [whenText(slot, reader), placesOf(slot, mission, reader)].filter(Boolean).join(' · '),
    ),
    t(reader, 'manage.slotsLeft', {
      count: slots.length - shown.length,
      where: isDraft ? 'preview' : 'roster',
    }),
    ...scheduled.map((one) => {
      const zone = zoneText(one.timezone, reader.locale);
      return t(reader, 'manage.scheduled', { when: leaving(one, reader), zone, people: one.people });
    }),
  ].filter((line) => line !== '');
}

/** Those that are still to come before those that are over. */
const soonestFirst = (slots: readonly SlotView[]): SlotView[] =>
  [...slots].sort(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || a.startsAt.getTime() - b.startsAt.getTime(),
  );

const isOver = ({ closed }: SlotView): boolean => closed === 'past';

/** How many places are taken, and whose are not sure; of a draft, how many there will be. */
function placesOf(slot: SlotView, { status, unsure }: ManagedView, reader: Reader): string {
  const { id, capacity, placesLeft, waiting, closed } = slot;
  if (status === 'cancelled') return '';
  if (editable.includes(status)) return t(reader, 'manage.capacity', { capacity });
  const counts = { taken: capacity - placesLeft, capacity, waiting, unsure: unsure[id] ?? 0 };
  const places = t(reader, 'manage.places', counts);
  return closed === 'started' ? `${t(reader, 'slot.closed.started')} · ${places}` : places;
}

/** The lists one may look at instead, each with how many missions it holds. An empty one is not worth a button. */
export const otherLists = ({ list, counts }: Managed): Step[] =>
  managedLists
    .filter((each) => each !== list && (each === 'coming' || counts[each] > 0))
    .map((each) =>
      step(`button.manage.${each}`, { kind: 'manage', page: 0, list: each }, { values: named(each, counts) }),
    );

/** "Brouillons (2)". */
const named = (list: Managed['list'], counts: Managed['counts']) => {
  const count = counts[list];
  return { count: count >= countedMissions ? `${countedMissions - 1}+` : String(count) };
};

/** Which list this is, and how many missions it holds. */
export const listTitle = ({ list, counts }: Managed, reader: Reader): string =>
  t(reader, `button.manage.${list}`, named(list, counts));

/** "5 à 8 sur 23": which missions of the list these are; empty where all are there. */
export function rangeText({ before, counts, list, missions, pages }: Managed, reader: Reader): string {
  if (pages <= 1) return '';
  const total = Math.max(counts[list], before + missions.length);
  const more = counts[list] >= countedMissions ? 'yes' : 'no';
  const span = missions.length === 1 ? 'one' : 'some';
  return t(reader, 'manage.range', { first: before + 1, last: before + missions.length, span, total, more });
}

/** Why a list is empty. */
export const emptyText = ({ list, counts }: Managed, reader: Reader): string =>
  t(reader, `manage.none.${list}`, { any: Object.values(counts).some((count) => count > 0) ? 'yes' : 'no' });

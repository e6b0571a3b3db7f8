import { DateTime } from 'luxon';
import type { EngagementView, MissionView, SlotView } from '../../../src/application/queries/views.js';
import {
  type Last,
  type LastThing,
  nothingLast,
} from '../../../src/conversation/understanding/references/last.js';
import { understand } from '../../../src/conversation/understanding/understand.js';
import type { Context, Understanding } from '../../../src/conversation/understanding/understanding.js';
import type { EngagementState } from '../../../src/domain/engagements/engagement.js';
import type { MissionStatus } from '../../../src/domain/missions/mission.js';
import { plainLetters } from '../../../src/domain/plainLetters.js';

const timezone = 'Europe/Paris';
const instant = (local: string): Date => DateTime.fromISO(local, { zone: timezone }).toJSDate();

/** A Monday, 10:00 in Paris. */
const now = instant('2026-11-23T10:00');

export function slot(id: string, start: string, end: string): SlotView {
  const startsAt = instant(start);
  const endsAt = instant(`${start.slice(0, 11)}${end}`);
  return {
    id,
    startsAt,
    endsAt,
    timezone,
    capacity: 10,
    placesLeft: 5,
    waiting: 0,
    closed: null,
    mine: null,
  };
}

export function mission(
  number: number,
  title: string,
  nonprofit: string,
  place: string,
  slots: SlotView[],
  status: MissionStatus = 'announced',
): MissionView {
  const empty = { summary: '', bring: '', contact: null, skills: [], causes: [] };
  return { id: `m${number}`, number, title, nonprofit, place, slots, status, ...empty };
}

const brochure = mission(1, 'Bâtir une plaquette partenaires en une journée', 'Mille Visages', 'La Défense', [
  slot('1', '2026-11-27T08:30', '17:30'),
]);
const garden = mission(3, 'Après-midi au jardin partagé', 'Les Racines', '12 rue des Lilas, Lyon', [
  slot('3', '2026-11-26T14:00', '17:30'),
]);
const excel = mission(
  4,
  'Initiation Excel pour une équipe associative',
  'Tableurs Solidaires',
  'À distance',
  [slot('4a', '2026-12-01T09:00', '12:30'), slot('4b', '2026-12-02T14:00', '17:30')],
);
const food = mission(7, 'Collecte alimentaire au supermarché', 'Panier du Cœur', 'Villeurbanne', [
  slot('7', '2026-11-28T09:00', '13:00'),
]);
const toys = mission(8, 'Collecte de jouets', 'Noël pour tous', 'Villeurbanne', [
  slot('8', '2026-11-28T14:00', '18:00'),
]);
const river = mission(26, 'Nettoyage des berges', 'Rivière vivante', 'Givors', [
  slot('26', '2026-12-08T09:00', '12:00'),
]);
const draft = mission(
  9,
  'Peindre la salle des fêtes',
  'Maison Commune',
  'Bron',
  [slot('9', '2026-12-10T09:00', '12:00')],
  'draft',
);

const open: readonly MissionView[] = [brochure, garden, excel, food, toys, river];

/** A mission as it was shown. */
export function shownThing(of: MissionView): LastThing {
  const options = of.slots.map((slot) => ({ mission: of, slot, engagementId: null }));
  return { choose: { kind: 'mission.details', missionId: of.id }, options };
}

function own(of: MissionView, state: EngagementState, offerExpiresAt: Date | null = null): EngagementView {
  const [first] = of.slots;
  if (!first) throw new Error('a mission of the scene without a slot');
  const standing = {
    engagementId: `e${of.number}`,
    state,
    position: null,
    offerExpiresAt,
    approval: null,
    calendarUrl: null,
  };
  return { mission: of, slot: first, standing };
}

/** The offer was what was told last. */
const riverOffered: Last = {
  ...nothingLast,
  question: {
    yes: { kind: 'offer.accept', engagementId: 'e26' },
    no: { kind: 'offer.decline', engagementId: 'e26' },
  },
  things: [shownThing(river)],
};

/** Who speaks: what they are on already, whether they organise, and what was last asked of them. */
export const scenes = {
  newcomer: { mine: [], organiser: false },
  gardener: { mine: [own(garden, 'confirmed')], organiser: false },
  busy: { mine: [own(garden, 'confirmed'), own(brochure, 'waitlisted')], organiser: false },
  offered: {
    mine: [own(river, 'offered', instant('2026-11-23T14:00'))],
    organiser: false,
    last: riverOffered,
  },
  offeredTwice: {
    mine: [own(river, 'offered', instant('2026-11-23T14:00')), own(garden, 'offered')],
    organiser: false,
  },
  seatedAndOffered: {
    mine: [own(river, 'offered', instant('2026-11-23T14:00')), own(garden, 'confirmed')],
    organiser: false,
  },
  tooLate: { mine: [own(river, 'offered', instant('2026-11-23T09:00'))], organiser: false },
  organiser: { mine: [own(garden, 'confirmed')], organiser: true },
} as const satisfies Record<string, { mine: readonly EngagementView[]; organiser: boolean; last?: Last }>;
type SceneOf = { mine: readonly EngagementView[]; organiser: boolean; last?: Last };
export type Scene = keyof typeof scenes;

/** The context of a scene; `change` replaces what a test is about. */
export function contextOf(scene: Scene, change: Partial<Context> = {}): Context {
  const { mine, organiser, last }: SceneOf = scenes[scene];
  const managed = organiser ? [...open, draft] : [];
  return {
    now,
    timezone,
    locale: 'fr',
    organiser,
    missions: { open, mine, managed },
    ...(last && { last }),
    ...change,
  };
}

/** What was understood, short enough for a table: "signUp 3", "choice leave 1 3", "notUnderstood". */
function short(understanding: Understanding): string {
  if (understanding.kind === 'problem') return understanding.problem.code;
  if (understanding.kind === 'choice') {
    return `choice ${understanding.purpose} ${understanding.choices.map(({ slot: { id } }) => id).join(' ')}`;
  }
  if (understanding.kind === 'offer') return `offer ${understanding.engagement.standing.engagementId}`;
  if (understanding.kind === 'courtesy') return understanding.what;
  if (understanding.kind === 'helpless') return understanding.why;
  if (understanding.intent.kind === 'person.find') {
    return `person.find ${understanding.intent.slotId} ${plainLetters(understanding.intent.name)}`;
  }
  if (understanding.intent.kind === 'takeOff.find') {
    return `takeOff.find ${understanding.intent.missionId} ${understanding.intent.name}`;
  }
  if (understanding.intent.kind === 'missions.list' && understanding.intent.by) {
    const { days, parts, words } = understanding.intent.by;
    const each = days.map(({ from, to }) => (from === to ? from : `${from}..${to}`));
    return ['list', ...each, ...parts, ...words].join(' ');
  }
  const { kind, ...rest } = understanding.intent;
  const [about] = Object.values(rest);
  return about === undefined || about === 0 ? kind : `${kind} ${about}`;
}

export const said = (text: string, scene: Scene = 'newcomer', change: Partial<Context> = {}): string =>
  short(understand(text, contextOf(scene, change)));

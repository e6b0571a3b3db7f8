import type { Intent, IntentKind } from '../../../src/conversation/intents.js';
import type { Name } from '../../scenarios/people.js';
import type { Dice } from '../../support/dice.js';
import { type Scene, secretsOfAna, secretsOfOlga } from '../grounds/scene.js';
import { cross, named } from '../kind.js';
import { everyButton } from './everyButton.js';
import { mutations } from './mutations.js';

/** A value that no button drawn for this person ever carried. */
export interface Forged {
  readonly who: Name;
  readonly name: string;
  readonly value: string;
  readonly secrets: RegExp;
}

const ofMission = [
  'mission.edit',
  'mission.preview',
  'mission.roster',
  'mission.cancel',
  'mission.cancelNow',
  'announce',
] as const;
const ofAnnouncement = ['announce.confirm', 'announce.drop'] as const;
const confirmOrDrop = (kind: (typeof ofAnnouncement)[number], announcementId: string): Intent =>
  kind === 'announce.drop' ? { kind, announcementId } : { kind, announcementId, told: 'outsiders' };
const ofSomebody = ['takeOff', 'takeOff.now'] as const;
const ofEngagement = ['leave', 'leave.now', 'offer.accept', 'offer.decline'] as const;
/** What somebody who organises may press of nothing, or of their own. */
const alone: readonly IntentKind[] = [
  ...(['manage', 'mission.new', 'missions.import', 'console', 'roles', 'role.form'] as const),
  ...(['role.find', 'audit', 'audit.find', 'audit.export'] as const),
];
const ofOwn = (intent: Intent): [string, Intent] => [`${intent.kind} of one’s own company`, intent];
const ofOthers = (intent: Intent): [string, Intent] => [`${intent.kind} of another company`, intent];
const nobodys = [
  '00000000-0000-4000-8000-000000000000',
  '__proto__',
  'constructor',
  '$ne',
  '../own',
  'own',
] as const;

/** Buttons for what their presser may not do; in both chats the same. */
export function forgedIntents({ missions, other, dans, bens, announcementId }: Scene, dice: Dice): Forged[] {
  const ids = Object.entries(missions).map(([name, { id }]) => [name, id] as const);
  const theirs = ['another company’s', other.mission.id] as const;
  const unknown = nobodys.map((id) => [`unknown ${named(id)}`, id] as const);
  const engagements = [
    ['Dan’s', dans.id] as const,
    ['Ben’s offer', bens.id] as const,
    ['another company’s', other.engagementId] as const,
    ...unknown,
  ];
  const slots = [
    ...(['past', 'cancelled', 'closed', 'draft'] as const).map(
      (name) => [name, missions[name].slotId] as const,
    ),
    ['another company’s', other.mission.slotId] as const,
    ['a mission for a slot', missions.open.id] as const,
    ...unknown,
  ];
  const announcements = [
    ['Olga’s', announcementId],
    ['another company’s', other.announcementId],
    ...unknown,
  ] as const;
  const owned = {
    ...{ missionId: missions.open.id, slotId: missions.open.slotId, engagementId: dans.id, announcementId },
    ...{ employeeId: dans.employeeId, changeId: nobodys[0] },
  };
  const others = {
    ...{ missionId: other.mission.id, slotId: other.mission.slotId, engagementId: other.engagementId },
    ...{ announcementId: other.announcementId, changeId: nobodys[0], employeeId: nobodys[0] },
  };
  const asAna: [string, Intent][] = [
    ...cross(ofMission, [...ids, theirs, ...unknown.slice(0, 2)]).map(
      ([kind, [name, missionId]]): [string, Intent] => [`${kind} ${name}`, { kind, missionId }],
    ),
    ...cross(ofAnnouncement, announcements).map(([kind, [name, id]]): [string, Intent] => [
      `${kind} ${name}`,
      confirmOrDrop(kind, id),
    ]),
    ...cross(ofSomebody, engagements).map(([kind, [name, engagementId]]): [string, Intent] => [
      `${kind} ${name}`,
      { kind, engagementId },
    ]),
    ...ids.flatMap(([name, missionId]): [string, Intent][] => [
      [`takeOff.list ${name}`, { kind: 'takeOff.list', missionId, page: 0 }],
      [`takeOff.find ${name}`, { kind: 'takeOff.find', missionId, name: 'Dan' }],
    ]),
    ...cross(ofEngagement, engagements).map(([kind, [name, engagementId]]): [string, Intent] => [
      `${kind} ${name}`,
      { kind, engagementId },
    ]),
    ...cross(engagements, [1, 5]).map(([[name, engagementId], score]): [string, Intent] => [
      `feedback ${score} on ${name}`,
      { kind: 'feedback', engagementId, score },
    ]),
    ...cross(slots, [true, false]).map(([[name, slotId], anyway]): [string, Intent] => [
      `signUp ${name}${anyway ? ' anyway' : ''}`,
      { kind: 'signUp', slotId, anyway },
    ]),
    ...(['past', 'cancelled', 'closed', 'draft'] as const).map((name): [string, Intent] => [
      `propose ${name}`,
      { kind: 'propose', missionId: missions[name].id, employeeId: dans.employeeId },
    ]),
    ...[...unknown, ['a mission for a person', missions.open.id] as const].map(
      ([name, employeeId]): [string, Intent] => [
        `propose to ${name}`,
        { kind: 'propose', missionId: missions.open.id, employeeId },
      ],
    ),
    ...cross(['propose', 'propose.with'] as const, [theirs, ...unknown]).map(
      ([kind, [name, missionId]]): [string, Intent] => [
        `${kind} of ${name}`,
        kind === 'propose' ? { kind, missionId, employeeId: dans.employeeId } : { kind, missionId },
      ],
    ),
    ...everyButton(owned, 'organisers').map(ofOwn),
    ...everyButton(others).map(ofOthers),
    ...[missions.draft.id, other.mission.id].map((missionId): [string, Intent] => [
      'mission.details of what is not shown',
      { kind: 'mission.details', missionId },
    ]),
  ];
  const asOlga: [string, Intent][] = [
    ...everyButton(others)
      .filter(({ kind }) => !alone.includes(kind))
      .map(ofOthers),
    ...ofMission.map((kind): [string, Intent] => [
      `${kind} another company’s`,
      { kind, missionId: other.mission.id },
    ]),
    ...ofAnnouncement.map((kind): [string, Intent] => [
      `${kind} another company’s`,
      confirmOrDrop(kind, other.announcementId),
    ]),
    ...ofSomebody.map((kind): [string, Intent] => [
      `${kind} another company’s`,
      { kind, engagementId: other.engagementId },
    ]),
    ...ofEngagement.flatMap((kind) =>
      [dans.id, bens.id, other.engagementId].map((engagementId): [string, Intent] => [
        `${kind} of somebody else`,
        { kind, engagementId },
      ]),
    ),
  ];
  const bases: Intent[] = [
    { kind: 'mission.cancelNow', missionId: missions.open.id },
    { kind: 'leave', engagementId: dans.id },
    { kind: 'signUp', slotId: missions.draft.slotId, anyway: true },
    confirmOrDrop('announce.confirm', announcementId),
  ];
  const forged =
    (who: Name, secrets: RegExp) =>
    ([name, intent]: [string, Intent]): Forged => ({
      ...{ who, secrets, name: `${who}: ${name}`, value: JSON.stringify(intent) },
    });
  const mutated = bases.flatMap((intent) =>
    mutations(intent, dice, 15).map(
      (value): Forged => ({
        ...{ who: 'Ana', secrets: secretsOfAna, name: `Ana: ${named(value)}`, value },
      }),
    ),
  );
  return [
    ...asAna.map(forged('Ana', secretsOfAna)),
    ...asOlga.map(forged('Olga', secretsOfOlga)),
    ...mutated,
  ];
}

import { randomUUID } from 'node:crypto';
import { garden } from '../../scenarios/announcing.js';
import type { Name } from '../../scenarios/people.js';
import type { Scene } from '../grounds/scene.js';
import { cross, named } from '../kind.js';

/** A form that the bot never opened for this person, or filled in as no client lets it. */
export interface ForgedForm {
  readonly who: Name;
  readonly name: string;
  readonly kind: string;
  readonly formId: unknown;
  readonly missionId: unknown;
  /** Of a form about somebody's place. */
  readonly engagementId?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const toAll = { everyone: 'yes', channel: '', when: 'now', date: '', time: '' };
const toChannel = (channel: unknown) => ({ ...toAll, everyone: 'no', channel });

const noIds: readonly unknown[] = [
  '',
  '../etc/passwd',
  '$ne',
  '__proto__',
  'x'.repeat(65),
  7,
  null,
  [],
  { $gt: '' },
];

/** Where nobody can announce: somebody's own chat, people, what does not exist or is no channel. */
const noChannels: readonly unknown[] = [
  ...['DU0CHLOE', 'DU0ANA', 'DU0DAN', 'D0NOWHERE', 'U0CHLOE', 'U0ANA', 'W0CHLOE', 'UBOT00001', 'USLACKBOT'],
  ...['C0NOWHERE', 'G0NOWHERE', 'T0SCENE', 'E0SCENE', 'c0engage', '#engagement', 'engagement', '<#C0ENGAGE>'],
  // Of a channel that there is, what the platform says is noted: none of these is one.
  ...['C0NOWHERE,DU0CHLOE', '<!channel>', '@channel', '*', '../C0ENGAGE', '__proto__'],
  ...['a:chloé', 'a:chloe', 'a:ana', '29:chloe', '28:scenario-bot', '19:nowhere@thread.tacv2'],
  ...['19:engagement@thread.tacv2;messageid=1', '19:team@thread.tacv2/../x', 'x'.repeat(2_000)],
  ...[['C0ENGAGE'], { id: 'C0ENGAGE' }, 7, true],
];

const badMission: Readonly<Record<string, readonly unknown[]>> = {
  title: ['', '   ', '\u200b\u200b', '\u3164', 'x'.repeat(500), 'x'.repeat(200_000), ['a'], { a: 1 }],
  summary: ['x'.repeat(10_000), [], { $ne: '' }],
  capacity: [
    '0',
    '-1',
    '501',
    '1e9',
    '1e400',
    '0x10',
    'NaN',
    'Infinity',
    '1.5',
    'abc',
    '',
    '９９９９',
    [],
    { $gt: 0 },
  ],
  date: [
    '',
    '2026-02-30',
    '2026-11-20',
    '2126-11-20',
    '0000-00-00',
    '9999-99-99',
    '-1',
    'tomorrow',
    '2026-12-03T00:00Z',
    [],
  ],
  start: ['25:61', '24:00', '-1:00', 'noon', ''],
  end: ['13:00', '14:00', '99:99', ''],
};
const badAnnouncement: Readonly<Record<string, readonly unknown[]>> = {
  everyone: ['perhaps', 'YES', '1', '__proto__', [], {}],
  when: ['never', 'NOW', '__proto__', [], {}],
};

export function forgedForms({ missions, other, announcementId }: Scene): ForgedForm[] {
  const of = (
    kind: string,
    missionId: unknown,
    values: Record<string, unknown>,
    formId: unknown = randomUUID(),
  ) => ({
    ...{ kind, missionId, values, formId },
  });
  const mission = (missionId: unknown, change: Record<string, unknown> = {}, formId?: unknown) =>
    of('mission', missionId, { ...garden, nonprofit: 'Les Voisins', ...change }, formId);
  const announcement = (missionId: unknown, values: Record<string, unknown> = toAll, formId?: unknown) =>
    of('announcement', missionId, values, formId);
  const by = (who: Name, name: string, form: ReturnType<typeof of>): ForgedForm => ({
    ...form,
    who,
    name: `${who}: ${name}`,
  });
  const all = Object.entries({ ...missions, 'another company’s': other.mission });
  const draft = missions.draft.id;
  return [
    ...all.map(([name, { id }]) => by('Ana', `changes the mission ${name}`, mission(id))),
    ...all.map(([name, { id }]) => by('Ana', `announces ${name}`, announcement(id))),
    by('Ana', 'creates a mission', mission(null)),
    by('Ana', 'announces under Olga’s id', announcement(draft, toAll, announcementId)),
    by('Ana', 'creates a mission under the draft’s id', mission(null, {}, draft)),
    ...noIds.map((id) => by('Ana', `creates a mission under ${named(id)}`, mission(null, {}, id))),
    ...(['past', 'cancelled', 'closed'] as const).map((name) =>
      by('Olga', `changes the mission ${name}`, mission(missions[name].id)),
    ),
    by('Olga', 'changes another company’s mission', mission(other.mission.id)),
    by('Olga', 'announces another company’s mission', announcement(other.mission.id)),
    by('Olga', 'creates under another company’s id', mission(null, {}, other.mission.id)),
    by('Olga', 'announces under another company’s id', announcement(draft, toAll, other.announcementId)),
    ...cross(['mission', 'announcement'], noIds).map(([kind, id]) =>
      by(
        'Olga',
        `${kind} under ${named(id)}`,
        kind === 'mission' ? mission(null, {}, id) : announcement(draft, toAll, id),
      ),
    ),
    ...noIds.map((id) => by('Olga', `announces the mission ${named(id)}`, announcement(id))),
    ...noChannels.map((channel) =>
      by('Olga', `announces to ${named(channel)}`, announcement(draft, toChannel(channel))),
    ),
    ...pairs(badMission).map(([field, value]) =>
      by('Olga', `${field} ${named(value)}`, mission(null, { [field]: value })),
    ),
    ...pairs(badAnnouncement).map(([field, value]) =>
      by('Olga', `${field} ${named(value)}`, announcement(draft, { ...toAll, [field]: value })),
    ),
    ...['', 'Mission', 'mission ', '__proto__', 'delete', 'constructor'].map((kind) =>
      by('Olga', `a form called ${named(kind)}`, of(kind, draft, { ...garden, ...toAll })),
    ),
  ];
}

const pairs = (table: Readonly<Record<string, readonly unknown[]>>): [string, unknown][] =>
  Object.entries(table).flatMap(([field, values]) =>
    values.map((value): [string, unknown] => [field, value]),
  );

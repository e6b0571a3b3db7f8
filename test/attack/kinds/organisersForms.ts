import { randomUUID } from 'node:crypto';
import type { Name } from '../../scenarios/people.js';
import type { Scene } from '../grounds/scene.js';
import { cross, named } from '../kind.js';
import type { ForgedForm } from './forgedForms.js';

type Values = ForgedForm['values'];

/** What an organiser sends of a mission, filled in well. */
const ofMission: Readonly<Record<string, Values>> = {
  framing: { deliverable: 'Six planches', access: 'Métro', meal: 'provided', legalForm: 'prestation' },
  cancellation: { reason: 'weather', note: 'Il pleut' },
  repeat: { every: 'week', times: '3', until: '' },
  person: { person: 'U0CHLOE', slot: '', reason: '' },
};
/** What they send of somebody's place. */
const ofPlace: Readonly<Record<string, Values>> = {
  attendance: { presence: 'absent', hours: '', reason: '' },
  takeOff: { reason: 'Plus de place' },
};
const role: Values = { person: 'U0ANA', role: 'organiser', sites: '' };

/** What no client lets anybody fill in. */
const bad: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  framing: {
    deliverable: ['x'.repeat(10_000)],
    cause: ['0', '18', '1e3', '__proto__', 'NaN'],
    legalForm: ['__proto__', 'PRESTATION', 'constructor'],
    checkedOn: ['9999-99-99', '2026-02-30', 'tomorrow'],
  },
  repeat: {
    every: ['', '__proto__', 'second', 'constructor'],
    times: ['0', '-1', '27', '1e3', 'NaN', '0x10'],
    until: ['2126-01-01', '9999-99-99', '2020-01-01'],
  },
};

/** The forms of organisers: sent by who organises nothing, of what is another company's, or filled in as nobody can. */
export function organisersForms({ missions, other, dans, bens }: Scene): ForgedForm[] {
  const form = (
    who: Name,
    name: string,
    kind: string,
    of: Partial<ForgedForm>,
    values: Values,
  ): ForgedForm => ({
    ...{ who, kind, values, name: `${who}: ${kind} ${name}`, formId: randomUUID(), missionId: null },
    ...of,
  });
  const mine = Object.entries(missions).map(([name, { id, slotId }]) => ({ name, id, slotId }));
  const foreign = { name: 'another company’s', id: other.mission.id, slotId: other.mission.slotId };
  const places = [
    ['Dan’s', dans.id],
    ['Ben’s offer', bens.id],
    ['none', randomUUID()],
  ] as const;
  const theirs = ['another company’s', other.engagementId] as const;
  const sent = (who: Name, to: readonly (typeof foreign)[]) =>
    cross(Object.entries(ofMission), to).map(([[kind, values], { name, id, slotId }]) =>
      form(who, name, kind, { missionId: id }, kind === 'person' ? { ...values, slot: slotId } : values),
    );
  const said = (who: Name, of: readonly (readonly [string, string])[]) =>
    cross(Object.entries(ofPlace), of).map(([[kind, values], [name, engagementId]]) =>
      form(who, name, kind, { engagementId }, values),
    );
  const wrong = Object.entries(bad).flatMap(([kind, fields]) =>
    Object.entries(fields).flatMap(([field, values]) =>
      values.map((value) => {
        const filled = { ...ofMission[kind], ...(field === 'until' && { times: '' }), [field]: value };
        return form('Olga', `${field} ${named(value)}`, kind, { missionId: missions.draft.id }, filled);
      }),
    ),
  );
  return [
    ...sent('Ana', [...mine, foreign]),
    ...said('Ana', [...places, theirs]),
    form('Ana', 'for herself', 'role', {}, role),
    ...sent('Olga', [foreign]),
    ...said('Olga', [theirs]),
    ...['', '__proto__', 'service', 'ADMIN'].map((one) =>
      form('Olga', named(one), 'role', {}, { ...role, role: one }),
    ),
    ...wrong,
  ];
}

import { randomUUID } from 'node:crypto';
import type { Store } from '../../../src/application/ports/index.js';
import type { Intent } from '../../../src/conversation/intents.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { Prepare } from './acts.js';

const decides =
  (kind: 'change.tell' | 'change.quiet' | 'change.drop'): Prepare =>
  async (made) => ({ kind: 'button', intent: { kind, changeId: await made.change() } });

const coming =
  (whose: 'mine' | 'another'): Prepare =>
  async (made) => {
    const { id: engagementId } = await made.engagement(whose, { state: 'confirmed', askedRevision: 1 });
    return { kind: 'button', intent: { kind: 'coming', engagementId } };
  };

const takeOff =
  (kind: 'takeOff' | 'takeOff.now' | 'takeOff.form'): Prepare =>
  async (made) => ({
    ...{ kind: 'button', intent: { kind, engagementId: (await made.engagement('another', {})).id } },
  });

const onNew =
  (intentOn: (missionId: string) => Intent): Prepare =>
  async (made) => ({ kind: 'button', intent: intentOn((await made.mission()).id) });

/** The buttons of changing a mission that is announced, and who is on it. */
export const changeButtons = {
  'change.tell': decides('change.tell'),
  'change.quiet': decides('change.quiet'),
  'change.drop': decides('change.drop'),
  'minimum.decide': async (made) => ({
    kind: 'button',
    intent: { kind: 'minimum.decide', decision: 'keep', ...(await made.shortfall()) },
  }),
  coming: coming('mine'),
  takeOff: takeOff('takeOff'),
  'takeOff.now': takeOff('takeOff.now'),
  'takeOff.form': takeOff('takeOff.form'),
  'takeOff.find': onNew((missionId) => ({ kind: 'takeOff.find', missionId, name: 'ana' })),
  'takeOff.list': onNew((missionId) => ({ kind: 'takeOff.list', missionId, page: 0 })),
} satisfies Partial<Record<Intent['kind'], Prepare>>;

export const changeOthers: Readonly<Record<string, Prepare>> = {
  'coming, somebody else': coming('another'),
  'minimum.decide, nothing to decide': async (made) => {
    const { id: missionId, slotId } = await made.mission();
    return { kind: 'button', intent: { kind: 'minimum.decide', decision: 'keep', missionId, slotId } };
  },
};

/** Those who organise were asked, and nobody has decided. */
export async function putShortfall(
  { missions }: Store,
  mission: Mission & { readonly slotId: string },
): Promise<{ missionId: string; slotId: string }> {
  const { slotId } = mission;
  const [slot] = mission.slots;
  const open = { startsAt: slot?.startsAt ?? new Date(0), state: 'open', told: true } as const;
  await missions.noteShortfall(mission, slotId, open);
  return { missionId: mission.id, slotId };
}

/** A new title, which nobody has decided of yet. */
export async function putChange(
  { missionChanges }: Store,
  { id: missionId, organisationId, title }: Mission,
): Promise<string> {
  const id = randomUUID();
  await missionChanges.ensure({
    ...{ id, organisationId, missionId, createdBy: 'nobody', createdAt: new Date('2026-11-23T08:00:00Z') },
    ...{ before: { title }, after: { title: 'Autre titre' } },
    ...{ decision: 'open', revision: null, savedAt: null },
  });
  return id;
}

import { randomUUID } from 'node:crypto';
import type { Made, Prepare } from './acts.js';

const onOver = async (made: Made) => made.engagement('another', {}, true);

/** Who was there, on a mission that is over: said of somebody else. And what is given out of a mission, as its poster. */
export const attendanceButtons = {
  attendance: async (made) => {
    const { missionId } = await onOver(made);
    return { kind: 'button', intent: { kind: 'attendance', missionId } };
  },
  'attendance.all': async (made) => {
    const { slotId } = await onOver(made);
    return { kind: 'button', intent: { kind: 'attendance.all', slotId } };
  },
  'attendance.present': async (made) => {
    const { id: engagementId } = await onOver(made);
    return { kind: 'button', intent: { kind: 'attendance.present', engagementId } };
  },
  'attendance.export': async (made) => {
    const { missionId } = await onOver(made);
    return { kind: 'button', intent: { kind: 'attendance.export', missionId, format: 'csv' } };
  },
  poster: async (made) => {
    const { id: missionId } = await made.mission();
    return { kind: 'button', intent: { kind: 'poster', missionId } };
  },
  'poster.withdraw': async (made) => {
    const { id: missionId } = await made.mission();
    return { kind: 'button', intent: { kind: 'poster.withdraw', missionId } };
  },
  'nonprofit.link': async (made) => {
    const { missionId } = await onOver(made);
    return { kind: 'button', intent: { kind: 'nonprofit.link', missionId } };
  },
  'nonprofit.revoke': async (made) => {
    const { missionId } = await onOver(made);
    return { kind: 'button', intent: { kind: 'nonprofit.revoke', missionId } };
  },
  'attendance.form': async (made) => {
    const { id: engagementId } = await onOver(made);
    return { kind: 'button', intent: { kind: 'attendance.form', engagementId } };
  },
} as const satisfies Record<string, Prepare>;

const filled =
  (isOver: boolean, whose: 'mine' | 'another'): Prepare =>
  async (made) => {
    const { id: engagementId } = await made.engagement(whose, {}, isOver);
    const form = { kind: 'attendance', formId: randomUUID(), missionId: null, engagementId } as const;
    const values = { presence: 'absent', hours: '', reason: '' };
    return { kind: 'form', form, values };
  };

export const attendanceOthers: Record<string, Prepare> = {
  'attendance, not begun': async (made) => {
    const { id: engagementId } = await made.engagement('another', {});
    return { kind: 'button', intent: { kind: 'attendance.present', engagementId } };
  },
  'attendance, my own': async (made) => {
    const { id: engagementId } = await made.engagement('mine', {}, true);
    return { kind: 'button', intent: { kind: 'attendance.present', engagementId } };
  },
  'form: attendance': filled(true, 'another'),
  'form: attendance, not begun': filled(false, 'another'),
};

import type { Intent } from '../../../src/conversation/intents.js';
import type { Prepare } from './acts.js';

const onMission =
  (
    intentOn: (missionId: string, colleagueId: string) => Intent,
    status?: 'announced' | 'ready',
    isOver?: boolean,
  ): Prepare =>
  async (made) => ({
    kind: 'button',
    intent: intentOn((await made.mission(status, isOver)).id, await made.colleague()),
  });

const propose = (missionId: string, employeeId: string): Intent => ({
  ...{ kind: 'propose', missionId, employeeId },
});

/** The buttons of proposing a mission to a colleague. */
export const proposalButtons = {
  'propose.with': onMission((missionId) => ({ kind: 'propose.with', missionId })),
  'propose.find': onMission((missionId) => ({ kind: 'propose.find', missionId, name: 'dan' })),
  'propose.user': onMission((missionId) => ({ kind: 'propose.user', missionId, userId: 'nobody' })),
  propose: onMission(propose),
  'propose.form': onMission((missionId) => ({ kind: 'propose.form', missionId })),
} satisfies Partial<Record<Intent['kind'], Prepare>>;

export const proposalOthers: Readonly<Record<string, Prepare>> = {
  'propose, not announced': onMission(propose, 'ready'),
  'propose, over': onMission(propose, 'announced', true),
  'propose, to nobody we know': onMission((missionId) => propose(missionId, 'somebody')),
};

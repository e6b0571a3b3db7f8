import type { MissionView, RequestView } from '../../../../src/application/queries/views.js';
import { verdicts } from '../../../fixtures/teams/approvals.js';

/** What approvers are told, about a mission and by somebody of that name. */
export function approvalSamples({ title, slots }: MissionView) {
  const [slot] = slots;
  if (!slot) throw new Error('a mission without a slot');
  const request: RequestView = {
    engagementId: '00000000-0000-4000-8000-000000000002',
    ...{ name: title, title, slot, verdict: 'open', noManager: false },
    ...{ dueAt: new Date('2026-11-27T14:00:00Z'), silence: 'approves' },
  };
  const noManager: RequestView = { ...request, silence: 'lapses', noManager: true };
  const pair = { employee: { id: 'one', name: title }, manager: { id: 'two', name: title } };
  const eight = Array.from({ length: 8 }, () => noManager);
  return {
    'approval.asked': [request, noManager].map(
      (each) => ({ kind: 'approval.asked', request: each }) as const,
    ),
    'approval.told': [{ kind: 'approval.told', request } as const],
    'approval.list': [
      { kind: 'approval.list', requests: [], page: 0, pages: 1 } as const,
      { kind: 'approval.list', requests: eight, page: 1, pages: 3 } as const,
    ],
    'approval.refuseConfirm': [{ kind: 'approval.refuseConfirm', request } as const],
    'manager.confirm': [{ kind: 'manager.confirm', ...pair } as const],
    'manager.done': [
      { kind: 'manager.done', ...pair } as const,
      { kind: 'manager.done', employee: pair.employee, manager: null } as const,
    ],
    'approval.answered': verdicts.map(
      (verdict) => ({ kind: 'approval.answered', request: { ...request, verdict } }) as const,
    ),
  };
}

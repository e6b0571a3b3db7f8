import type { Intent } from '../../../src/conversation/intents.js';
import type { Deed, Prepare } from './acts.js';

type Whose = 'nobodys' | 'myTeam' | 'mine';

const press = (intent: Intent): Deed => ({ kind: 'button', intent });

const onRequest =
  (kind: 'approve' | 'refuse', of: Whose): Prepare =>
  async (made) =>
    press({ kind, engagementId: (await made.request(of)).id });

const refuseNow =
  (of: Whose): Prepare =>
  async (made) =>
    press({ kind: 'refuse.now', engagementId: (await made.request(of)).id, reason: 'Clôture' });

/** The buttons of managers, and those by which an organiser says who they are. */
export const approvalButtons = {
  'manager.find': async () => press({ kind: 'manager.find', name: 'chloé', manager: 'dan' }),
  'manager.set': async (made) => {
    const { employeeId } = await made.request('nobodys');
    return press({ kind: 'manager.set', employeeId, managerId: null });
  },
  approvals: async () => press({ kind: 'approvals', page: 0 }),
  approve: onRequest('approve', 'nobodys'),
  refuse: onRequest('refuse', 'nobodys'),
  'refuse.now': refuseNow('nobodys'),
} satisfies Partial<Record<Intent['kind'], Prepare>>;

export const approvalOthers: Readonly<Record<string, Prepare>> = {
  'approve, of my team': onRequest('approve', 'myTeam'),
  'approve, my own': onRequest('approve', 'mine'),
  'refuse, of my team': onRequest('refuse', 'myTeam'),
  'refuse.now, of my team': refuseNow('myTeam'),
  'refuse.now, my own': refuseNow('mine'),
};

import type { Intent } from '../../../src/conversation/intents.js';
import type { Deed, Prepare } from './acts.js';

const press = (intent: Intent): Deed => ({ kind: 'button', intent });
const asked = { fileId: 'one', mode: 'full', dates: null } as const;
const organiser = { role: 'organiser', sites: null, gives: true } as const;

const toColleague =
  (kind: 'role.ask' | 'role.change'): Prepare =>
  async (made) =>
    press({ kind, employeeId: await made.colleague(), ...organiser });

/** The buttons by which an admin gives roles and takes them. */
export const roleButtons = {
  roles: async () => press({ kind: 'roles' }),
  'role.form': async () => press({ kind: 'role.form' }),
  'role.find': async () => press({ kind: 'role.find', name: 'dan', ...organiser }),
  'role.ask': toColleague('role.ask'),
  'role.change': toColleague('role.change'),
  audit: async () => press({ kind: 'audit' }),
  'audit.find': async () => press({ kind: 'audit.find', number: null, name: null }),
  'audit.export': async () => press({ kind: 'audit.export' }),
  console: async () => press({ kind: 'console' }),
  'peopleFile.try': async () => press({ kind: 'peopleFile.try', ...asked }),
  'peopleFile.apply': async () => press({ kind: 'peopleFile.apply', ...asked, seen: 'one' }),
  'peopleFile.drop': async () => press({ kind: 'peopleFile.drop', fileId: 'one' }),
  'missions.import': async () => press({ kind: 'missions.import' }),
} satisfies Partial<Record<Intent['kind'], Prepare>>;

import type { EngagementState } from '../../src/domain/engagements/engagement.js';
import { engagementStates } from '../../src/domain/engagements/engagement.js';
import type { Name } from './people.js';
import type { TwoChats } from './twoChats.js';

/** What the environment of a company holds where managers agree to each place. */
export const approve = { MANAGER_APPROVAL: 'approve', MANAGER_APPROVAL_DAYS: '2' };

const emailOf = (name: Name) => `${name.toLowerCase().replace('é', 'e')}@example.org`;

export async function employeeNamed({ records: { store } }: TwoChats, name: Name) {
  const employee = await store.employees.findByEmail('own', emailOf(name));
  if (!employee) throw new Error(`${name} is not known.`);
  return employee;
}

/** Says behind the bot's back who approves for whom. */
export async function putManager(chats: TwoChats, name: Name, manager: Name): Promise<void> {
  const [employee, theirs] = [await employeeNamed(chats, name), await employeeNamed(chats, manager)];
  await chats.records.store.employees.setManager('own', employee.id, theirs.id);
}

/** How each of somebody's engagements on a mission stands, the first one first. */
export async function statesOf(chats: TwoChats, name: Name, missionId: string): Promise<EngagementState[]> {
  const { id } = await employeeNamed(chats, name);
  const all = await chats.records.store.engagements.ofEmployee('own', id, engagementStates);
  return all.filter((each) => each.missionId === missionId).map(({ state }) => state);
}

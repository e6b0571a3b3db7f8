import type { Identity } from '../../domain/employee.js';
import type { Ports } from '../ports/index.js';

const batchSize = 500;

/**
 * Everyone of the organisation who can be told of a mission, once each whatever the chats: reachable in an installed
 * workspace, and not muted. Comes in batches, so that a hundred thousand people fit in little memory.
 */
export async function* audience(ports: Ports, organisationId: string): AsyncIterable<Identity[]> {
  const workspaces = await ports.store.workspaces.listInstalled();
  const told = new Set<string>();
  for (const workspace of workspaces.filter((one) => one.organisationId === organisationId)) {
    let batch: Identity[] = [];
    for await (const identity of ports.store.identities.reachable(organisationId, workspace.id)) {
      if (told.has(identity.employeeId)) continue;
      told.add(identity.employeeId);
      batch.push(identity);
      if (batch.length < batchSize) continue;
      yield await listening(ports, organisationId, batch);
      batch = [];
    }
    yield await listening(ports, organisationId, batch);
  }
}

/** How many people that is now. */
export async function countAudience(ports: Ports, organisationId: string): Promise<number> {
  let people = 0;
  for await (const batch of audience(ports, organisationId)) people += batch.length;
  return people;
}

/** Those of a batch who did not ask for silence. */
async function listening(ports: Ports, organisationId: string, batch: Identity[]): Promise<Identity[]> {
  const ids = batch.map(({ employeeId }) => employeeId);
  const employees = await ports.store.employees.findMany(organisationId, ids);
  const open = new Set(employees.filter(({ muted }) => !muted).map(({ id }) => id));
  return batch.filter(({ employeeId }) => open.has(employeeId));
}

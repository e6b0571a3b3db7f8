import { announcementKey } from '../../domain/announcements/announcement.js';
import type { Identity } from '../../domain/people/employee.js';
import { latestChats } from '../people/latestChats.js';
import type { Needs, NeedsOf } from '../ports/index.js';

const batchSize = 500;

/**
 * Everyone of the organisation who can be told of a mission, once each, in the chat where they last spoke. Reachable
 * in an installed workspace, no guest, not muted. Comes in batches, so that a hundred thousand people fit in little
 * memory.
 */
type AudienceNeeds = Needs<'workspaces' | 'identities' | 'employees'>;

export async function* audience(deps: AudienceNeeds, organisationId: string): AsyncIterable<Identity[]> {
  const installed = await deps.workspaces.listInstalled();
  const ours = installed.filter((one) => one.organisationId === organisationId).map(({ id }) => id);
  const told = new Set<string>();
  let batch: string[] = [];
  for (const workspaceId of ours) {
    for await (const { employeeId } of deps.identities.reachable(organisationId, workspaceId)) {
      if (told.has(employeeId)) continue;
      told.add(employeeId);
      batch.push(employeeId);
      if (batch.length < batchSize) continue;
      yield await listening(deps, organisationId, batch, new Set(ours));
      batch = [];
    }
  }
  yield await listening(deps, organisationId, batch, new Set(ours));
}

/** How many people that is now, and how many of them were told of the mission already. They hear nothing again. */
export async function countAudience(
  deps: NeedsOf<typeof audience> & Needs<'deliveries'>,
  organisationId: string,
  missionId: string,
): Promise<{ people: number; told: number }> {
  let people = 0;
  let told = 0;
  for await (const batch of audience(deps, organisationId)) {
    const keys = batch.map(({ employeeId }) => announcementKey(missionId, employeeId));
    people += batch.length;
    told += await deps.deliveries.countQueued(organisationId, keys);
  }
  return { people, told };
}

/** Those of a batch who did not ask for silence. */
async function listening(
  deps: AudienceNeeds,
  organisationId: string,
  batch: readonly string[],
  workspaces: ReadonlySet<string>,
): Promise<Identity[]> {
  const employees = await deps.employees.findMany(organisationId, batch);
  const open = employees.filter(({ muted }) => !muted).map(({ id }) => id);
  return latestChats(deps, organisationId, open, workspaces);
}

import { announcementKey } from '../../domain/announcements/announcement.js';
import type { Identity } from '../../domain/people/employee.js';
import { isMuted } from '../../domain/people/preferences.js';
import { latestChats } from '../people/latestChats.js';
import type { Needs, NeedsOf } from '../ports/index.js';

const batchSize = 500;

/** Where somebody is to be written to, and the IANA zone that they live by. */
export type Listener = Identity & { readonly timezone: string };

type AudienceNeeds = Needs<'clock' | 'workspaces' | 'identities' | 'employees'>;

/**
 * Everyone of the organisation who can be told of a mission, once each, in the chat where they last spoke. Reachable
 * in an installed workspace, no guest, not muted. Comes in batches, so that a hundred thousand people fit in little
 * memory.
 */
export async function* audience(deps: AudienceNeeds, organisationId: string): AsyncIterable<Listener[]> {
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

/**
 * How many people that is now, and how many of them were told of the mission already. They hear nothing again. `off` is for
 * how many of the others `isOff` holds on their clock.
 */
export async function countAudience(
  deps: NeedsOf<typeof audience> & Needs<'deliveries'>,
  organisationId: string,
  missionId: string,
  isOff: (timezone: string) => boolean = () => false,
): Promise<{ people: number; told: number; off: number }> {
  let people = 0;
  let told = 0;
  let off = 0;
  for await (const batch of audience(deps, organisationId)) {
    const keys = batch.map(({ employeeId }) => announcementKey(missionId, employeeId));
    const toldHere = await deps.deliveries.countQueued(organisationId, keys);
    const keysOff = keys.filter((_, at) => isOff(batch[at]?.timezone ?? 'UTC'));
    const isAsked = toldHere > 0 && keysOff.length > 0;
    people += batch.length;
    told += toldHere;
    off += keysOff.length - (isAsked ? await deps.deliveries.countQueued(organisationId, keysOff) : 0);
  }
  return { people, told, off };
}

/** Those of a batch who did not ask for silence. */
async function listening(
  deps: AudienceNeeds,
  organisationId: string,
  batch: readonly string[],
  workspaces: ReadonlySet<string>,
): Promise<Listener[]> {
  const employees = await deps.employees.findMany(organisationId, batch);
  const now = deps.clock.now();
  const open = new Map(
    employees.flatMap((each) => (isMuted(each, 'announcements', now) ? [] : [[each.id, each.timezone]])),
  );
  const chats = await latestChats(deps, organisationId, [...open.keys()], workspaces);
  return chats.map((chat) => ({ ...chat, timezone: open.get(chat.employeeId) ?? 'UTC' }));
}

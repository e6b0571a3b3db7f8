import type { KeyActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused, type ThingRefused } from '../refusals.js';
import { type Accepted, confirmAnnouncement } from './confirmAnnouncement.js';
import { prepareAnnouncement } from './prepareAnnouncement.js';

interface Announce {
  /** Made by whoever asks: done twice, it is one announcement. */
  readonly id: string;
  readonly missionId: string;
  /** UTC; null: at once. */
  readonly publishAt: Date | null;
}

type Announced = Accepted | ThingRefused | Refused | { readonly kind: 'noWorkspace' };

/** Announces a mission to everybody who was not told of it yet. Whoever has a key is not asked again, as people are. */
export async function announceByKey(
  deps: NeedsOf<typeof prepareAnnouncement> & NeedsOf<typeof confirmAnnouncement>,
  actor: KeyActor,
  { id, missionId, publishAt }: Announce,
): Promise<Announced> {
  const workspaces = await deps.workspaces.ofOrganisation(actor.organisation.id);
  const workspace = workspaces.find(({ status }) => status === 'installed');
  if (!workspace) return { kind: 'noWorkspace' };
  const before = await deps.announcements.find(actor.organisation.id, id);
  if (!before) {
    const choice = { toEveryone: true, audience: {}, channelIds: [], publishAt, pace: null };
    const prepared = await prepareAnnouncement(deps, actor, { id, missionId, workspace, choice });
    if (prepared.kind !== 'prepared') return prepared;
  }
  const confirmed = await confirmAnnouncement(deps, actor, { announcementId: id, told: [] });
  // No channel is meant, of which more could be told meanwhile.
  return confirmed.kind === 'prepared' ? refused({ code: 'temporary' }) : confirmed;
}

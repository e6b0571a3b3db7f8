import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import type { FramingWord, Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { missionOver, type Refused } from '../refusals.js';

const dayMs = 24 * 60 * 60_000;
/** Attendance is confirmed within this time after the last half-day. */
const afterMs = 30 * dayMs;
/** A link made late opens for a week all the same. */
const atLeastMs = 7 * dayMs;

/** The link of a nonprofit's page: made, or none any more. */
export type LinkOutcome =
  | {
      readonly kind: 'opened';
      readonly mission: Mission;
      readonly url: string;
      /** UTC. */
      readonly until: Date;
      /** What the nonprofit has said of the framing. */
      readonly framing: FramingWord | null;
    }
  | { readonly kind: 'revoked'; readonly mission: Mission; readonly already: boolean };

type LinkNeeds = Needs<'audit' | 'clock' | 'newId' | 'nonprofitPages' | 'publicUrl'> &
  NeedsOf<typeof findManaged>;
/** Written down before it is done: no link is out there of which the log knows nothing. */
const about = (kind: 'link.made' | 'link.revoked', missionId: string) =>
  ({ kind, missionId, about: { kind: 'mission', id: missionId } }) as const;

type Which = { readonly missionId: string };

/**
 * A link for the nonprofit's contact, who has no account. Any earlier one of the mission opens nothing any more. Of its key a
 * fingerprint is kept: it is told once. Organisers only.
 */
export async function openNonprofitLink(
  deps: LinkNeeds,
  actor: EmployeeActor,
  { missionId }: Which,
): Promise<LinkOutcome | Refused> {
  const found = await findLinkable(deps, actor, { missionId });
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const { organisationId } = mission;
  const key = `${deps.newId()}${deps.newId()}`.replaceAll('-', '');
  const lastEnd = Math.max(0, ...mission.slots.map(({ endsAt }) => endsAt.getTime()));
  const until = new Date(Math.max(lastEnd + afterMs, deps.clock.now().getTime() + atLeastMs));
  const after = { until: until.toISOString() };
  await deps.audit.write(lineOf(deps, actor, { ...about('link.made', missionId), after }));
  await deps.nonprofitPages.open({ organisationId, missionId, key, until });
  const page = await deps.nonprofitPages.ofMission(organisationId, missionId);
  const name = [organisationId, key].map(encodeURIComponent).join('.');
  const url = `${deps.publicUrl}/n/${name}`;
  return { kind: 'opened', mission, url, until, framing: page?.framing ?? null };
}

/** The nonprofit's link opens nothing any more. What was said on its page stays. Organisers only. */
export async function revokeNonprofitLink(
  deps: LinkNeeds,
  actor: EmployeeActor,
  { missionId }: Which,
): Promise<LinkOutcome | Refused> {
  const found = await findManaged(deps, actor, missionId, 'nonprofit.link');
  if (found.kind === 'refused') return found;
  const { mission } = found;
  await deps.audit.write(lineOf(deps, actor, about('link.revoked', missionId)));
  const wasOpen = await deps.nonprofitPages.revoke(mission.organisationId, missionId);
  return { kind: 'revoked', mission, already: !wasOpen };
}

async function findLinkable(deps: LinkNeeds, actor: EmployeeActor, { missionId }: Which) {
  const found = await findManaged(deps, actor, missionId, 'nonprofit.link');
  if (found.kind === 'refused') return found;
  return found.mission.status === 'cancelled' ? missionOver(found.mission) : found;
}

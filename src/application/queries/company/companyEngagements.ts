import type { Engagement } from '../../../domain/engagements/engagement.js';
import type { Needs, Part } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { type PartOf, partOf, type Reading, unreadable } from './readCompany.js';

/** Somebody on a half-day. `position`: in line, from 1; null of whoever does not wait. */
export interface EngagementRead {
  readonly kind: 'engagement';
  readonly engagement: Engagement;
  readonly position: number | null;
}

/** Everybody who is, or was, on a mission. */
export async function companyEngagements(
  deps: Needs<'missions' | 'listings' | 'engagements'>,
  actor: Reading,
  { missionId, after, limit }: Part<string> & { readonly missionId: string },
): Promise<PartOf<EngagementRead, string> | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const { id: organisationId } = actor.organisation;
  if (!(await deps.missions.find(organisationId, missionId))) return refused({ code: 'missionNotFound' });
  const found = await deps.listings.engagements(organisationId, missionId, { after, limit: limit + 1 });
  const { items, next } = partOf(found, limit, ({ id }) => id);
  const read = await Promise.all(items.map((engagement) => engagementRead(deps, engagement)));
  return { kind: 'part', items: read, next };
}

/** One of them. */
export async function companyEngagement(
  deps: Needs<'engagements'>,
  actor: Reading,
  engagementId: string,
): Promise<EngagementRead | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const engagement = await deps.engagements.find(actor.organisation.id, engagementId);
  return engagement ? engagementRead(deps, engagement) : refused({ code: 'missionNotFound' });
}

/** One as it stands by now, for whoever has just acted on it. */
export async function engagementNow(
  deps: Needs<'engagements'>,
  { organisationId, id }: Pick<Engagement, 'organisationId' | 'id'>,
): Promise<EngagementRead | Refused> {
  const engagement = await deps.engagements.find(organisationId, id);
  return engagement ? engagementRead(deps, engagement) : refused({ code: 'missionNotFound' });
}

/** An engagement with what is read beside it. Those who wait on one slot are counted together. */
async function engagementRead(
  { engagements }: Needs<'engagements'>,
  engagement: Engagement,
): Promise<EngagementRead> {
  const { organisationId, slotId, ticket, state } = engagement;
  const position =
    state === 'waitlisted'
      ? 1 + (await engagements.countWaitingBefore(organisationId, slotId, ticket))
      : null;
  return { kind: 'engagement', engagement, position };
}

import { announcementKeys } from '../../../domain/announcements/announcement.js';
import { type Engagement, engagementStates } from '../../../domain/engagements/engagement.js';
import { liveStates } from '../../../domain/engagements/lifecycle.js';
import { type GivenRole, passedOn } from '../../../domain/people/roles.js';
import { endEngagement } from '../../engagements/endEngagement.js';
import { finishNotices } from '../../engagements/finishNotices.js';
import type { Joined, Needs, NeedsOf } from '../../ports/index.js';
import { takePreferences } from './takePreferences.js';

/**
 * Two people turn out to be one. The row with the smaller id stays. Two processes choose the same, and rows are never
 * joined in a circle. The decision is one write. What follows from it is done again by the repair pass after a crash.
 * It is for some minutes, too, for whoever was signing up meanwhile under the old id.
 */
export async function join(
  deps: Needs<'clock' | 'employees' | 'log'> & NeedsOf<typeof finishJoin>,
  organisationId: string,
  one: string,
  other: string,
): Promise<string> {
  const joined = joinedRow(organisationId, one, other);
  const { id, into } = joined;
  await deps.employees.join(joined, deps.clock.now());
  await finishJoin(deps, joined);
  deps.log.warn('people.joined', { from: id, into });
  return into;
}

/** Which of two rows is joined to which. */
export function joinedRow(organisationId: string, one: string, other: string): Joined {
  const [into, id] = one < other ? [one, other] : [other, one];
  return { organisationId, id, into };
}

/** Gives everything of a joined row to the person who stays. Safe to do again. */
export async function finishJoin(
  deps: Needs<
    'clock' | 'deliveries' | 'employees' | 'engagements' | 'identities' | 'missions' | 'organisations'
  > &
    NeedsOf<typeof take>,
  { organisationId, id }: Joined,
): Promise<void> {
  const { employees, engagements, identities } = deps;
  const person = await employees.find(organisationId, id);
  if (!person || person.id === id) return;
  const pair = { from: id, to: person.id };
  await employees.passOnDirectory(organisationId, pair.from, pair.to);
  await employees.passOnEmail(organisationId, pair.from, pair.to);
  await employees.passOnManagers(organisationId, pair.from, pair.to);
  if ((await employees.find(organisationId, pair.to))?.managerId === pair.to)
    await employees.setManager(organisationId, pair.to, null);
  for (const account of await identities.ofEmployee(organisationId, id))
    await identities.assign(organisationId, account.id, pair.from, pair.to);
  for (const engagement of await engagements.ofEmployee(organisationId, id, engagementStates))
    await take(deps, engagement, pair);
  await takePreferences(deps, organisationId, pair);
  await deps.organisations.changeRoles(organisationId, (held) => changed(passedOn(held, pair.from, pair.to)));
  await takeAnnouncements(deps, organisationId, pair);
}

const changed = (roles: GivenRole[] | null) => roles && { roles };

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Of two places of one person on a slot the better one stays. The other is free for the first in line. */
async function take(
  deps: Needs<'engagements'> & NeedsOf<typeof finishNotices> & NeedsOf<typeof endEngagement>,
  engagement: Engagement,
  pair: Pair,
): Promise<void> {
  const { organisationId, id, slotId } = engagement;
  const { engagements } = deps;
  const outcome = await engagements.assign(organisationId, id, pair.from, pair.to);
  if (outcome === 'assigned') {
    const theirs = await engagements.find(organisationId, id);
    if (theirs) await finishNotices(deps, theirs);
    return;
  }
  if (outcome === 'stale') return;
  const live = await engagements.ofEmployee(organisationId, pair.to, liveStates);
  const other = live.find((one) => one.slotId === slotId);
  const worse = other && isBetter(engagement, other) ? other : engagement;
  if (await endEngagement(deps, worse, 'leave', 'system')) await take(deps, engagement, pair);
}

const order = ['waitlisted', 'invited', 'offered', 'held', 'pending'];

function isBetter(one: Engagement, other: Engagement): boolean {
  const [rank, otherRank] = [one, other].map(({ state }) => order.indexOf(state)) as [number, number];
  // Whoever is in none of these states has a seat for good.
  const worth = (at: number) => (at < 0 ? order.length : at);
  return worth(rank) === worth(otherRank) ? one.ticket < other.ticket : worth(rank) > worth(otherRank);
}

/** What the one was told of, the other is not told of again. */
async function takeAnnouncements(
  deps: Needs<'clock' | 'deliveries' | 'missions'>,
  organisationId: string,
  { from, to }: Pair,
): Promise<void> {
  const { missions, deliveries } = deps;
  for (const { id } of await missions.listOpen(organisationId, deps.clock.now()))
    for (const [nth, key] of announcementKeys(id, from).entries())
      await deliveries.readdress(organisationId, key, announcementKeys(id, to)[nth] ?? key, to);
}

import { type Proposal, proposalKey } from '../../domain/missions/proposal.js';
import { notices } from '../../domain/notices.js';
import { firstFree } from '../../domain/time/freeTime.js';
import { chatForNews } from '../people/chatForNews.js';
import type { Needs, NeedsOf } from '../ports/index.js';

const kind = 'mission.proposed';

/**
 * Queues what the colleague is told of a proposal, once. It waits for the day, and for no quiet of theirs. Safe to do
 * again. Whoever cannot be told any more is told nothing.
 */
export async function tellColleague(
  deps: Needs<'clock' | 'deliveries' | 'employees' | 'newId' | 'organisations' | 'proposals' | 'wakeOutbox'> &
    NeedsOf<typeof chatForNews>,
  proposal: Proposal,
): Promise<void> {
  const { id: proposalId, organisationId, colleagueId } = proposal;
  const [organisation, colleague] = await Promise.all([
    deps.organisations.find(organisationId),
    deps.employees.find(organisationId, colleagueId),
  ]);
  const chat = colleague && (await chatForNews(deps, colleague));
  if (organisation && colleague && chat) {
    const { workspaceId, platform } = chat;
    const { timezone, preferences: own = {} } = colleague;
    const now = deps.clock.now();
    const night = organisation.policy.quietHours;
    await deps.deliveries.enqueue([
      {
        ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone },
        dedupeKey: proposalKey(proposal),
        subject: { kind, proposalId },
        recipient: { kind: 'employee', employeeId: colleague.id },
        priority: notices[kind].priority,
        // Whoever is never free is asked again when it leaves.
        notBefore: firstFree(now, timezone, { night, own }) ?? now,
      },
    ]);
    deps.wakeOutbox(workspaceId);
  }
  await deps.proposals.noticeQueued(organisationId, proposalId);
}

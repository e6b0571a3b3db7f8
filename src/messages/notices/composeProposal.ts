import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import type { Delivery } from '../../domain/delivery.js';
import { isLive } from '../../domain/engagements/lifecycle.js';
import type { Proposal } from '../../domain/missions/proposal.js';
import type { Employee } from '../../domain/people/employee.js';
import type { MessageOf } from '../message.js';
import type { Composed } from './compose.js';
import { readerOf } from './composeAnnouncement.js';

type ProposalNeeds = Needs<'clock' | 'employees' | 'missions' | 'proposals'> & NeedsOf<typeof missionViews>;

/**
 * A proposal as it leaves. It does not when its colleague has asked for silence since, or is on the mission. Nor when nobody
 * can join it any more, or when whoever proposed it is gone.
 */
export async function composeProposal(
  deps: ProposalNeeds & NeedsOf<typeof readerOf>,
  { organisationId, recipient }: Delivery,
  proposalId: string,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [proposal, colleague, reader] = await Promise.all([
    deps.proposals.find(organisationId, proposalId),
    deps.employees.find(organisationId, recipient.employeeId),
    readerOf(deps, organisationId, recipient),
  ]);
  const message = proposal && colleague && (await proposalNow(deps, proposal, colleague));
  if (!message || !reader) return 'cancel';
  const isOn = message.mission.slots.some(({ mine }) => mine !== null && isLive(mine.state));
  const isOpen = message.mission.slots.some(({ closed }) => closed === null);
  return isOn || !isOpen ? 'cancel' : { message, reader };
}

/** What it says by now, whatever has become of the mission. Null when there is nobody to name, or they have become one. */
export async function proposalNow(
  deps: ProposalNeeds,
  { organisationId, missionId, proposerId }: Proposal,
  colleague: Employee,
): Promise<MessageOf<'mission.proposed'> | null> {
  const [mission, proposer] = await Promise.all([
    deps.missions.find(organisationId, missionId),
    deps.employees.find(organisationId, proposerId),
  ]);
  if (!mission || !proposer || proposer.id === colleague.id) return null;
  const [view] = await missionViews(deps, organisationId, [mission], colleague.id);
  return view ? { kind: 'mission.proposed', mission: view, from: proposer.name } : null;
}

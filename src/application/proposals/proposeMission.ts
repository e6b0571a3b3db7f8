import { liveStates } from '../../domain/engagements/lifecycle.js';
import type { Mission } from '../../domain/missions/mission.js';
import {
  dayOn,
  freeTurn,
  madeADay,
  type Proposal,
  receivedADay,
  type Turn,
} from '../../domain/missions/proposal.js';
import type { Employee } from '../../domain/people/employee.js';
import type { EmployeeActor } from '../actor.js';
import { chatForNews } from '../people/chatForNews.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { openToPropose } from './openToPropose.js';
import { tellColleague } from './tellColleague.js';

/** `already`: the person had proposed it to that colleague before. */
export interface Proposed {
  readonly kind: 'proposed';
  readonly mission: Mission;
  readonly colleague: Employee;
  readonly already: boolean;
}

export interface ToWhom {
  readonly missionId: string;
  readonly colleagueId: string;
}

type ProposeNeeds = Needs<'clock' | 'employees' | 'engagements' | 'newId' | 'proposals'> &
  NeedsOf<typeof openToPropose> &
  NeedsOf<typeof chatForNews> &
  NeedsOf<typeof tellColleague>;

/** Whoever is quicker takes a number of a day, of which there are few. */
const mostTries = madeADay + receivedADay + 1;

/**
 * Proposes a mission to a colleague, who gets one message. Whether they do is theirs: they may have asked for silence, be out of
 * reach or on it already. The answer is the same, so that nobody finds out which by trying.
 */
export async function proposeMission(
  deps: ProposeNeeds,
  actor: EmployeeActor,
  { missionId, colleagueId }: ToWhom,
): Promise<Proposed | Refused> {
  const mission = await openToPropose(deps, actor, missionId);
  if ('kind' in mission) return mission;
  const { organisation, employee } = actor;
  const colleague = await deps.employees.find(organisation.id, colleagueId);
  if (!colleague) return refused({ code: 'colleagueUnknown' });
  if (colleague.id === employee.id) return refused({ code: 'proposedToSelf', title: mission.title });
  const proposed = { kind: 'proposed', mission, colleague } as const;
  const between = { organisationId: organisation.id, proposerId: employee.id, colleagueId: colleague.id };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await deps.proposals.findBetween({ ...between, missionId });
    if (before) {
      // Whoever was to queue it may have died; it is queued once.
      if (before.noticePending) await tellColleague(deps, before);
      return { ...proposed, already: true };
    }
    const proposal = await draft(deps, actor, mission, colleague);
    if (!proposal) return refused({ code: 'proposedEnough', name: colleague.name, most: madeADay });
    if ((await deps.proposals.insert(proposal)) !== 'inserted') continue;
    if (proposal.noticePending) await tellColleague(deps, proposal);
    return { ...proposed, already: false };
  }
  return refused({ code: 'temporary' });
}

/** Null when the person has proposed enough for the day. */
async function draft(
  deps: ProposeNeeds,
  { organisation, employee }: EmployeeActor,
  mission: Mission,
  colleague: Employee,
): Promise<Proposal | null> {
  const now = deps.clock.now();
  const today = dayOn(now, employee.timezone);
  const made = freeTurn(today, await deps.proposals.madeOn(organisation.id, employee.id, today), madeADay);
  if (!made) return null;
  const received = await turnOf(deps, mission, colleague);
  return {
    ...{ id: deps.newId(), organisationId: organisation.id, missionId: mission.id },
    ...{ proposerId: employee.id, colleagueId: colleague.id, made, received },
    ...{ noticePending: received !== null, createdAt: now },
    until: new Date(Math.max(...mission.slots.map(({ endsAt }) => endsAt.getTime()))),
  };
}

/** Null when the colleague is not to be written to: nobody is told why, nor that. */
async function turnOf(deps: ProposeNeeds, { slots }: Mission, colleague: Employee): Promise<Turn | null> {
  const { id, organisationId, timezone } = colleague;
  const [theirs, chat] = await Promise.all([
    deps.engagements.ofEmployee(organisationId, id, liveStates),
    chatForNews(deps, colleague),
  ]);
  const isOn = theirs.some(({ slotId }) => slots.some((slot) => slot.id === slotId));
  if (isOn || !chat) return null;
  const today = dayOn(deps.clock.now(), timezone);
  return freeTurn(today, await deps.proposals.receivedOn(organisationId, id, today), receivedADay);
}

import type { Person } from '../../application/people/person.js';
import type { Ports } from '../../application/ports/index.js';
import type { EngagementView } from '../../application/queries/views.js';
import { type Answer, problem, says } from '../../messages/answer.js';
import { isOpenOffer } from '../understanding/decisions/offer.js';
import { everyMission } from '../understanding/missions/options.js';
import { understand } from '../understanding/understand.js';
import type { Context, Understanding } from '../understanding/understanding.js';
import { loadCandidates, loadPast } from './candidates.js';
import { perform } from './perform.js';

/** Answers what a person typed. To leave is asked once more before it is done; all else is done as by a button. */
export async function answerText(ports: Ports, person: Person, text: string): Promise<Answer> {
  const context: Context = {
    now: ports.clock.now(),
    timezone: person.employee.timezone,
    locale: person.employee.locale,
    organiser: person.organiser,
    missions: await loadCandidates(ports, person),
  };
  const understood = await lookFurther(ports, person, text, context, understand(text, context));
  if (understood.kind === 'problem') return says(problem(understood.problem));
  if (understood.kind === 'choice') {
    return says({ kind: 'mission.choose', purpose: understood.purpose, choices: understood.choices });
  }
  if (understood.kind === 'offer') return asksToLeave(context, understood.engagement);
  const { intent } = understood;
  if (intent.kind !== 'leave') return perform(ports, person, intent);
  const engagement = context.missions.mine.find(
    ({ standing }) => standing.engagementId === intent.engagementId,
  );
  return engagement ? asksToLeave(context, engagement) : says(problem({ code: 'notSignedUp' }));
}

/** A place that is only offered is not left but declined: one question about it, so that "oui" and "non" answer that one. */
const asksToLeave = ({ now }: Context, engagement: EngagementView): Answer =>
  says(
    isOpenOffer(now)(engagement)
      ? { kind: 'engagement.offered', engagement, again: true }
      : { kind: 'engagement.leaveConfirm', engagement },
  );

/** A mission that is not found may be over, closed or not announced yet: then its use case says so, rather than that there is none. */
async function lookFurther(
  ports: Ports,
  person: Person,
  text: string,
  context: Context,
  understood: Understanding,
): Promise<Understanding> {
  if (understood.kind !== 'problem' || understood.problem.code !== 'missionNotFound') return understood;
  const known = everyMission(context.missions.managed, await loadPast(ports, person));
  const managed = person.organiser ? known : [];
  const missions = { ...context.missions, open: known, managed };
  const further = understand(text, { ...context, missions });
  return further.kind === 'choice' ? understood : further;
}

import { liveStates } from '../../domain/engagements/lifecycle.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';
import type { EmployeeActor } from '../actor.js';
import { chatForNews } from '../people/chatForNews.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refusal, type Refused, refused } from '../refusals.js';

/** A colleague who may be written to about a half-day, as of a mission that is announced. */
export interface Askable {
  readonly kind: 'askable';
  readonly colleague: Employee;
}

/**
 * Whether a colleague may be written to for somebody. The same as hear of an announcement: no guest, nobody who muted those, nobody
 * who cannot be reached. Which of these it is stays theirs. Whoever is on the half-day need not be asked.
 */
export async function askable(
  deps: Needs<'employees' | 'engagements'> & NeedsOf<typeof chatForNews>,
  actor: EmployeeActor,
  { mission, slots }: { readonly mission: Mission; readonly slots: readonly Slot[] },
  colleagueId: string,
): Promise<Askable | Refused> {
  const { id: organisationId } = actor.organisation;
  const colleague = await deps.employees.find(organisationId, colleagueId);
  if (!colleague) return refused({ code: 'colleagueUnknown' });
  const not = (why: Extract<Refusal, { code: 'notAskable' }>['why']) =>
    refused({ code: 'notAskable', why, name: colleague.name, title: mission.title });
  if (colleague.id === actor.employee.id) return not('self');
  const theirs = await deps.engagements.ofEmployee(organisationId, colleague.id, liveStates);
  const on = theirs.find(({ slotId }) => slots.some(({ id }) => id === slotId));
  if (on) return not(on.state === 'waitlisted' ? 'waits' : on.state === 'invited' ? 'asked' : 'on');
  return (await chatForNews(deps, colleague)) ? { kind: 'askable', colleague } : not('unreachable');
}

import type { PreparedSignUp } from '../../domain/engagements/preparedSignUp.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

interface FoundPrepared {
  readonly kind: 'found';
  readonly prepared: PreparedSignUp;
}

/** What the person's own assistant prepared, while its button works. Somebody else's is none. */
export async function findPrepared(
  { clock, missions, preparedSignUps }: Needs<'clock' | 'missions' | 'preparedSignUps'>,
  { organisation, employee }: EmployeeActor,
  preparedId: string,
): Promise<FoundPrepared | Refused> {
  const prepared = await preparedSignUps.find(organisation.id, preparedId);
  if (!prepared || prepared.employeeId !== employee.id) return refused({ code: 'unknownAction' });
  if (prepared.until > clock.now()) return { kind: 'found', prepared };
  const mission = await missions.find(organisation.id, prepared.missionId);
  return mission
    ? refused({ code: 'preparedOver', title: mission.title })
    : refused({ code: 'missionNotFound' });
}

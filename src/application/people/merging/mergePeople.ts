import type { Employee, Identity } from '../../../domain/people/employee.js';
import { cannotMerge, type MergeHindrance } from '../../../domain/people/merging.js';
import type { EmployeeActor } from '../../actor.js';
import { lineOf } from '../../audit/lineOf.js';
import { writeDown } from '../../audit/writeDown.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { finishJoin, joinedRow } from '../accounts/join.js';

type Merged =
  /** `already`: they were one before. `employeeId`: of the person they are. */
  | { readonly kind: 'merged'; readonly employeeId: string; readonly already: boolean }
  | { readonly kind: 'notMerged'; readonly why: MergeHindrance };

interface Two {
  readonly employeeId: string;
  readonly otherId: string;
}

/** Each try fails only where another admin made one of the two somebody else's at that moment. */
const triesAtMost = 10;

/**
 * Makes two people one whom an admin knows to be. The decision is one write, and what follows is done to the end by the repair pass
 * after a crash. Done twice, or by two admins at once, they are one all the same, and it is written down once.
 */
export async function mergePeople(
  deps: Needs<'employees' | 'erasures' | 'identities' | 'clock'> &
    NeedsOf<typeof lineOf> &
    NeedsOf<typeof writeDown> &
    NeedsOf<typeof finishJoin>,
  actor: EmployeeActor,
  { employeeId, otherId }: Two,
): Promise<Merged | Refused> {
  if (!may(actor, 'people.merge')) return refused({ code: 'adminsOnly' });
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const [one, other] = await Promise.all([known(deps, actor, employeeId), known(deps, actor, otherId)]);
    if (!one || !other || employeeId === otherId) return refused({ code: 'unknownAction' });
    if (one.person.id === other.person.id) {
      const into = one.person.id;
      if (tries === 0) await finishBefore(deps, actor, [employeeId, otherId], into);
      return { kind: 'merged', employeeId: into, already: tries === 0 };
    }
    const why = cannotMerge(one, other);
    if (why) return { kind: 'notMerged', why };
    await makeOne(deps, actor, one.person, other.person);
  }
  throw new Error('two people were made one with others all the time');
}

/** Whoever made them one may have died since, longer ago than the repair pass looks back. */
async function finishBefore(
  deps: NeedsOf<typeof finishJoin>,
  { organisation }: EmployeeActor,
  ids: readonly string[],
  into: string,
): Promise<void> {
  for (const id of ids)
    if (id !== into) await finishJoin(deps, { organisationId: organisation.id, id, into });
}

interface Known {
  readonly person: Employee;
  readonly accounts: readonly Identity[];
}

/** Null of nobody of this company, and of whoever is erased. */
async function known(
  { employees, erasures, identities }: Needs<'employees' | 'erasures' | 'identities'>,
  { organisation: { id } }: EmployeeActor,
  employeeId: string,
): Promise<Known | null> {
  const person = await employees.find(id, employeeId);
  if (!person || (await erasures.find(id, person.id))) return null;
  return { person, accounts: await identities.ofEmployee(id, person.id) };
}

async function makeOne(
  deps: NeedsOf<typeof mergePeople>,
  actor: EmployeeActor,
  one: Employee,
  other: Employee,
): Promise<void> {
  const organisationId = actor.organisation.id;
  const joined = joinedRow(organisationId, one.id, other.id);
  const line = lineOf(deps, actor, {
    ...{ kind: 'person.merged', about: { kind: 'employee', id: joined.id }, personId: joined.into },
    after: { from: joined.id },
  });
  // Whoever was first has written it down beside the row, and brings it to its end.
  if (!(await deps.employees.join(joined, deps.clock.now(), line))) return;
  await finishJoin(deps, joined);
  await writeDown(deps, line);
}

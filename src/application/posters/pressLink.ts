import { type Engagement, engagementStates } from '../../domain/engagements/engagement.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { SignUpLink } from '../../domain/missions/poster.js';
import type { Employee } from '../../domain/people/employee.js';
import { type OnSlot, onSlot } from '../engagements/acceptOffer.js';
import { type SignUpOutcome, signUp } from '../engagements/signUp.js';
import { DirectoryError, type Needs, type NeedsOf } from '../ports/index.js';
import { refused } from '../refusals.js';
import { personAt } from './personAt.js';

/** What is pressed, by whoever has the link: untrusted. */
interface Press {
  readonly organisationId: string;
  readonly key: string;
  /** They have seen that it is at the time of another mission. */
  readonly anyway: boolean;
  readonly answers: readonly string[];
}

export type PressedLink = SignUpOutcome | { readonly kind: 'gone' };

type FinishNeeds = Needs<'engagements' | 'missions' | 'organisations' | 'signUpLinks'> &
  NeedsOf<typeof personAt> &
  NeedsOf<typeof signUp>;

/**
 * Somebody shows that an address is theirs, and signs up as anybody does. What is pressed first is kept first, with its turn.
 * Pressed twice, or in two tabs at once, it makes one sign-up. After a crash the repair pass finishes it. A link that led to a
 * place does nothing more, and tells how that stands.
 */
export async function pressLink(
  deps: Needs<'clock' | 'inbox'> & FinishNeeds,
  { organisationId, key, anyway, answers }: Press,
): Promise<PressedLink> {
  const now = deps.clock.now();
  const link = await deps.signUpLinks.find(organisationId, key, now);
  if (!link) return { kind: 'gone' };
  if (link.employeeId !== null) return standing(deps, link, link.employeeId);
  const ticket = await deps.inbox.drawTicket(organisationId);
  const pressed = await deps.signUpLinks.press(organisationId, link.id, { at: now, ticket, anyway, answers });
  return pressed ? finishPress(deps, pressed) : { kind: 'gone' };
}

/** Does what a link that was pressed is for, from wherever it stands. Safe to do again, by two processes at once too. */
export async function finishPress(deps: FinishNeeds, link: SignUpLink): Promise<PressedLink> {
  const { organisationId, id, slotId, pressed, employeeId } = link;
  if (employeeId !== null) return standing(deps, link, employeeId);
  const organisation = await deps.organisations.find(organisationId);
  if (!organisation || !pressed) return { kind: 'gone' };
  let employee: Employee;
  try {
    employee = await personAt(deps, organisation, link);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    await deps.signUpLinks.release(organisationId, id);
    return refused({ code: 'temporary' });
  }
  const { ticket, anyway, answers, at: askedAt } = pressed;
  const before = await drawnBefore(deps, employee, slotId, ticket);
  // An address that one confirmed makes nobody an organiser.
  const actor = { organisation, employee, roles: [] };
  const outcome =
    before ?? (await signUp(deps, actor, { slotId, anyway, answers, ticket, askedAt, asker: null }));
  if (outcome.kind === 'onSlot') await deps.signUpLinks.end(organisationId, id, employee.id);
  else await deps.signUpLinks.release(organisationId, id);
  return outcome;
}

/** What this very press led to before its process died: whoever has left since is not signed up again. */
async function drawnBefore(
  deps: Needs<'engagements' | 'missions'>,
  { organisationId, id }: Employee,
  slotId: string,
  ticket: number,
): Promise<OnSlot | null> {
  const all = await deps.engagements.ofEmployee(organisationId, id, engagementStates);
  const drawn = all.find((one) => one.slotId === slotId && one.ticket === ticket);
  return drawn ? told(deps, drawn) : null;
}

async function told({ missions }: Needs<'missions'>, engagement: Engagement): Promise<OnSlot | null> {
  const mission: Mission | null = await missions.find(engagement.organisationId, engagement.missionId);
  return mission && onSlot(mission, engagement, true);
}

/** How the place stands that a link led to: the newest of theirs on that half-day. */
async function standing(
  deps: Needs<'engagements' | 'missions' | 'employees'>,
  { organisationId, slotId }: SignUpLink,
  employeeId: string,
): Promise<PressedLink> {
  const employee = await deps.employees.find(organisationId, employeeId);
  const all = employee
    ? await deps.engagements.ofEmployee(organisationId, employee.id, engagementStates)
    : [];
  const [newest] = all
    .filter((one) => one.slotId === slotId)
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  return (newest && (await told(deps, newest))) ?? { kind: 'gone' };
}

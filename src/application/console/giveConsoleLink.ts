import { randomBytes } from 'node:crypto';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

/** Long enough to press it at once. */
const openMs = 10 * 60_000;

export interface ConsoleLink {
  readonly kind: 'console';
  /** For whoever asked, and nobody else. */
  readonly url: string;
  /** UTC. */
  readonly until: Date;
}

/** A link that lets somebody into the console once, within ten minutes. Admins and organisers only. */
export async function giveConsoleLink(
  { consoleKeys, clock, publicUrl }: Needs<'consoleKeys' | 'clock' | 'publicUrl'>,
  actor: EmployeeActor,
): Promise<ConsoleLink | Refused> {
  if (!may(actor, 'console.enter')) return refused({ code: 'organisersOnly' });
  const { organisation, employee } = actor;
  const key = randomBytes(32).toString('hex');
  const until = new Date(clock.now().getTime() + openMs);
  const of = { organisationId: organisation.id, employeeId: employee.id } as const;
  await consoleKeys.open({ ...of, kind: 'link', key, until });
  const name = [organisation.id, key].map(encodeURIComponent).join('.');
  return { kind: 'console', url: `${publicUrl}/console/enter/${employee.locale}/${name}`, until };
}

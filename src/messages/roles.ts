import type { RolesHeld } from '../application/queries/rolesHeld.js';
import type { Refused } from '../application/refusals.js';
import type { RoleChanged } from '../application/roles/changeRole.js';
import type { RoleMeant } from '../application/roles/findRole.js';
import { problem, refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** Asked before a role is given or taken: of one, or which of several is meant. */
export function roleMeantMessage(outcome: RoleMeant | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const [only, ...others] = outcome.people;
  if (!only) return problem({ code: 'colleagueUnknown' });
  if (others.length > 0) return { kind: 'role.which', people: outcome.people };
  return { kind: 'role.confirm', about: only };
}

/** Said after. */
export function roleChangedMessage(outcome: RoleChanged | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { already, kind: _, ...about } = outcome;
  return { kind: 'role.done', about, already };
}

/** Who has which. */
export function rolesMessage(outcome: RolesHeld | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { items, page, pages } = outcome;
  return { kind: 'role.list', roles: items, page, pages };
}

import { z } from 'zod';
import { may } from '../../application/may.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { rolesHeld } from '../../application/queries/rolesHeld.js';
import { changeRole } from '../../application/roles/changeRole.js';
import { findRole } from '../../application/roles/findRole.js';
import type { RoleAsked } from '../../application/roles/roleAsked.js';
import { givableRoles, siteLongest, sitesAtMost } from '../../domain/people/roles.js';
import { type Answer, opens, problem, refusalMessage, refuses, says } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms/form.js';
import { readRoleForm, roleForm } from '../../messages/forms/roleForm.js';
import { roleChangedMessage, roleMeantMessage, rolesMessage } from '../../messages/roles.js';
import { type DoneNeeds, doneUnlessRefused, id, page, type Talk, type Turn } from './dialogue.js';

const asked = {
  role: z.enum(givableRoles),
  sites: z.array(z.string().min(1).max(siteLongest)).min(1).max(sitesAtMost).nullable(),
  gives: z.boolean(),
};

export const roleIntents = [
  z.object({ kind: z.literal('roles'), page: page.optional() }),
  z.object({ kind: z.literal('role.form') }),
  /** Who is meant by a name: asked about, never done. */
  z.object({ kind: z.literal('role.find'), name: z.string().max(200), ...asked }),
  z.object({ kind: z.literal('role.ask'), employeeId: id, ...asked }),
  z.object({ kind: z.literal('role.change'), employeeId: id, ...asked }),
] as const;

type Needs = NeedsOf<typeof findRole> &
  NeedsOf<typeof changeRole> &
  NeedsOf<typeof rolesHeld> &
  Of<'newId'> &
  DoneNeeds;
type OfEmployee = RoleAsked & { readonly employeeId: string };

export const roleTurns = {
  roles: async ({ deps, person }, { page = 0 }) =>
    says(rolesMessage(await rolesHeld(deps, person, { page }))),
  'role.form': async ({ deps, person }) =>
    may(person, 'roles.change') ? opens(roleForm(deps.newId())) : says(problem({ code: 'adminsOnly' })),
  'role.find': async ({ deps, person }, { name, role, sites, gives }) =>
    says(roleMeantMessage(await findRole(deps, person, { said: { name }, role, sites, gives }))),
  'role.ask': async ({ deps, person }, { employeeId, role, sites, gives }) =>
    says(roleMeantMessage(await findRole(deps, person, { said: { employeeId }, role, sites, gives }))),
  async 'role.change'(talk, { employeeId, role, sites, gives }) {
    const outcome = await changeRole(talk.deps, talk.person, { employeeId, role, sites, gives });
    return doneUnlessRefused(talk, outcome, () => roleChangedMessage(outcome));
  },
} satisfies {
  roles: Turn<Needs, { readonly page?: number | undefined }>;
  'role.form': Turn<Needs, unknown>;
  'role.find': Turn<Needs, RoleAsked & { readonly name: string }>;
  'role.ask': Turn<Needs, OfEmployee>;
  'role.change': Turn<Needs, OfEmployee>;
};

/** Somebody was chosen in the chat's own list of people: it is asked about before it is done. */
export async function submitRole({ deps, person }: Talk<Needs>, { values }: Submission): Promise<Answer> {
  const read = readRoleForm(values);
  if ('problems' in read) return refuses(read.problems);
  const { userId, ...wanted } = read;
  const found = await findRole(deps, person, { said: { userId }, ...wanted });
  if (found.kind !== 'refused') return says(roleMeantMessage(found));
  const { code } = found.refusal;
  const isNobody = code === 'colleagueUnknown' || code === 'roleUnvouched';
  return isNobody ? refuses({ person: 'notColleague' }) : says(refusalMessage(found));
}

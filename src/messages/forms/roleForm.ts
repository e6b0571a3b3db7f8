import type { RoleAsked } from '../../application/roles/roleAsked.js';
import { siteLongest, sitesAtMost, sitesOnce } from '../../domain/people/roles.js';
import type { FieldProblems, RoleForm } from './form.js';

/** What can be chosen: an organiser everywhere, or of some sites. */
export const roleChoices = ['organiser', 'sites', 'admin'] as const;

/** The form in which an admin gives a role. */
export const roleForm = (formId: string): RoleForm => ({
  ...{ kind: 'role', missionId: null, formId },
  values: { person: '', role: 'organiser', sites: '' },
});

/** Whose role, and which; or what is missing, beside each field. */
export function readRoleForm({
  person = '',
  role = '',
  sites = '',
}: Readonly<Record<string, string>>): (RoleAsked & { userId: string }) | { problems: FieldProblems } {
  const named = sitesOnce(sites.split(/[,;\n]/u));
  const chosen = roleChoices.find((one) => one === role);
  const problems: FieldProblems = {
    ...(person === '' && { person: 'required' }),
    ...(!chosen && { role: 'badChoice' }),
    ...(chosen === 'sites' && named.length === 0 && { sites: 'required' }),
    ...(named.length > sitesAtMost && { sites: 'tooMany' }),
    ...(named.some(({ length }) => length > siteLongest) && { sites: 'tooLongItem' }),
  };
  if (!chosen || Object.keys(problems).length > 0) return { problems };
  return {
    ...{ userId: person, gives: true, role: chosen === 'admin' ? 'admin' : 'organiser' },
    sites: chosen === 'sites' ? named : null,
  };
}

import type { EntryText } from '../../domain/people/directory/entry.js';
import { type Filter, readFilter } from './filter.js';
import { ScimProblem } from './problem.js';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** Where a directory has somebody's site: see the port. */
export type SiteFrom = 'work.locality' | 'other.formatted' | 'division' | 'organization';

/** What a path or a key of a user means here. `ignored`: nothing of it is kept, and it is no mistake. */
export type Target =
  | { readonly kind: 'text'; readonly field: EntryText | 'userName' }
  | { readonly kind: 'active' | 'name' | 'enterprise' | 'ignored' }
  | { readonly kind: 'emails' | 'addresses'; readonly sub: string | null; readonly filter: Filter | null };

const text = (field: EntryText | 'userName'): Target => ({ kind: 'text', field });

const core = new Map<string, Target>([
  ['username', text('userName')],
  ['externalid', text('externalId')],
  ['displayname', text('displayName')],
  ['active', { kind: 'active' }],
  ['locale', text('locale')],
  ['preferredlanguage', text('language')],
  ['timezone', text('timezone')],
  ['name', { kind: 'name' }],
  ['name.formatted', text('formattedName')],
  ['name.givenname', text('givenName')],
  ['name.familyname', text('familyName')],
]);

const enterprise = new Map<string, Target>([
  ['employeenumber', text('employeeNumber')],
  ['department', text('department')],
  ['manager', text('manager')],
  ['manager.value', text('manager')],
]);

const grammar = /^([a-z$][\w$-]*)(?:\[(.*)\])?(?:\.([a-z$][\w$-]*))?$/isu;

/** A name without the schema that it may begin with, and of which schema it is. */
export function unqualified(path: string): { readonly of: string | null; readonly name: string } {
  for (const schema of [enterpriseSchema, userSchema]) {
    if (!path.toLowerCase().startsWith(schema.toLowerCase())) continue;
    const rest = path.slice(schema.length);
    if (rest === '' || /^[:.]/u.test(rest)) return { of: schema, name: rest.slice(1) };
  }
  return { of: /^urn:[\w:.-]+$/iu.test(path) ? 'other' : null, name: path };
}

/** What a path means. Throws `path` when it cannot be read; one that is not known is ignored. */
export function locate(path: string, siteFrom: SiteFrom): Target {
  const { of, name } = unqualified(path.trim());
  if (of === 'other') return { kind: 'ignored' };
  if (of !== null && name === '') return { kind: of === enterpriseSchema ? 'enterprise' : 'ignored' };
  const parts = grammar.exec(name);
  if (!parts) throw new ScimProblem('path', path.slice(0, 100));
  const [, first = '', filterText, sub = null] = parts;
  const attribute = first.toLowerCase();
  const key = sub === null ? attribute : `${attribute}.${sub.toLowerCase()}`;
  // A value between brackets is read, so that a mistake in it is told.
  const filter = filterText === undefined ? null : readFilter(filterText);
  if (of !== enterpriseSchema && (attribute === 'emails' || attribute === 'addresses'))
    return { kind: attribute, sub: sub?.toLowerCase() ?? null, filter };
  if (key === siteFrom) return text('site');
  const known = of === enterpriseSchema ? enterprise.get(key) : (core.get(key) ?? enterprise.get(key));
  return known ?? { kind: 'ignored' };
}

/** As `locate`, for the key of an object: what is no name is left out. */
export function locateKey(key: string, siteFrom: SiteFrom): Target {
  try {
    return locate(key, siteFrom);
  } catch {
    return { kind: 'ignored' };
  }
}

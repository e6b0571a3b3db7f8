import { type Listed, nameIn } from './people.js';
import type { ScimClient } from './scimClient.js';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** What a directory does over SCIM. People are called by the id that `/scim/v2` gave them. */
export interface ScimDirectory {
  /** Null where nobody has this address. */
  find(email: string): Promise<string | null>;
  create(person: Listed): Promise<string>;
  leave(id: string): Promise<unknown>;
  setManager(id: string, managerId: string): Promise<unknown>;
}

/**
 * As Microsoft Entra ID provisions, by its default. A filter goes before each creation, and changes are by PATCH alone.
 * `"False"` is a string there, and a manager a plain id.
 */
export function entra({ ask }: ScimClient): ScimDirectory {
  const patch = (id: string, op: 'Add' | 'Replace', path: string, value: string) =>
    ask('PATCH', `/Users/${id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op, path, value }],
    });
  return {
    async find(email) {
      const { Resources = [] } = await ask(
        'GET',
        `/Users?filter=${encodeURIComponent(`userName eq "${email}"`)}`,
      );
      return Resources[0]?.id ?? null;
    },
    async create(person) {
      const { email, given, family, number, department } = person;
      const { id = '' } = await ask('POST', '/Users', {
        ...{ schemas: [core, enterprise], externalId: `entra-${number}`, userName: email, active: true },
        ...{ displayName: nameIn(person), emails: [{ primary: true, type: 'work', value: email }] },
        ...{ meta: { resourceType: 'User' }, roles: [] },
        name: { formatted: nameIn(person), familyName: family, givenName: given },
        [enterprise]: { employeeNumber: number, department },
      });
      return id;
    },
    leave: (id) => patch(id, 'Replace', 'active', 'False'),
    setManager: (id, managerId) => patch(id, 'Add', `${enterprise}:manager`, managerId),
  };
}

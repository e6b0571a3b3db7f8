import { randomUUID } from 'node:crypto';
import type { ScimDirectory } from './entra.js';
import { nameIn } from './people.js';
import type { ScimClient } from './scimClient.js';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** What a client of Okta's says it is. */
export const oktaHeaders = { 'user-agent': 'Okta SCIM Client 1.0.0' } as const;

/** As a custom app of Okta's provisions. A password is a placeholder, and a change is a GET, then a PUT of the whole. */
export function okta({ ask }: ScimClient): ScimDirectory {
  const putWhole = async (id: string, change: object) => {
    const whole = await ask('GET', `/Users/${id}`);
    return ask('PUT', `/Users/${id}`, { ...whole, ...change });
  };
  return {
    async find(email) {
      const filter = encodeURIComponent(`userName eq "${email}"`);
      const { Resources = [] } = await ask('GET', `/Users?filter=${filter}&startIndex=1&count=100`);
      return Resources[0]?.id ?? null;
    },
    async create(person) {
      const { email, given, family, number, department } = person;
      const { id = '' } = await ask('POST', '/Users', {
        ...{ schemas: [core, enterprise], userName: email, name: { givenName: given, familyName: family } },
        ...{ emails: [{ primary: true, value: email, type: 'work' }], displayName: nameIn(person) },
        ...{ locale: 'fr-FR', externalId: `00u${number}`, groups: [], password: randomUUID(), active: true },
        [enterprise]: { employeeNumber: number, department },
      });
      return id;
    },
    leave: (id) => putWhole(id, { active: false }),
    async setManager(id, managerId) {
      const { [enterprise]: told } = await ask('GET', `/Users/${id}`);
      return putWhole(id, { [enterprise]: { ...(told as object), manager: { value: managerId } } });
    },
  };
}

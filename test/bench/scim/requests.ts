const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Sends one request as a directory does. */
type Ask = (method: string, path: string, body?: object) => Promise<Response>;

export const asksFor =
  (url: string, token: string): Ask =>
  (method, path, body) =>
    fetch(`${url}${path}`, {
      ...{ method, ...(body && { body: JSON.stringify(body) }) },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    });

const nameOf = (n: number): string => `p${n}@example.com`;

/** Whether somebody is found by their name, as it should be. */
export async function asksIfKnown(ask: Ask, n: number, expected: boolean): Promise<boolean> {
  const filter = new URLSearchParams({ filter: `userName eq "${nameOf(n)}"` });
  const answer = await ask('GET', `/Users?${filter}`);
  const { totalResults } = (await answer.json()) as { totalResults: number };
  return totalResults === (expected ? 1 : 0);
}

/** Makes somebody as Entra ID does. Gives their id. */
export async function creates(ask: Ask, n: number): Promise<string> {
  const userName = nameOf(n);
  const answer = await ask('POST', '/Users', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
    ...{ userName, externalId: `x${n}`, active: true, displayName: `Personne Nom${n}`, title: 'Comptable' },
    emails: [{ primary: true, type: 'work', value: userName }],
    name: { givenName: 'Personne', familyName: `Nom${n}` },
    [enterprise]: { employeeNumber: `S${n}`, department: 'Ventes' },
  });
  if (answer.status !== 201) throw new Error(`${answer.status}`);
  return ((await answer.json()) as { id: string }).id;
}

/** Another department, and a manager who is one of the first hundred. */
export async function changes(ask: Ask, id: string, n: number): Promise<boolean> {
  const set = (field: string, value: string) => ({ op: 'Replace', path: `${enterprise}:${field}`, value });
  const answer = await ask('PATCH', `/Users/${id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [set('department', `Service ${n % 7}`), set('manager', `x${n % 100}`)],
  });
  await answer.arrayBuffer();
  return answer.status === 200;
}

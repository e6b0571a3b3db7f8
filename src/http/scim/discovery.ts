import { resourceTypes, schemas, serviceProviderConfig } from '../../directory/scim/discovery.js';
import type { SiteFrom } from '../../directory/scim/names.js';
import { ScimProblem } from '../../directory/scim/problem.js';
import type { Resource } from '../../directory/scim/showUser.js';
import type { Answer } from './context.js';
import { pageAnswer } from './pages.js';

const all = (resources: readonly Resource[]): Promise<Answer> =>
  pageAnswer({ startIndex: 1, count: resources.length + 1 }, resources, async () => resources.length);

function one(resources: readonly Resource[], id: string): Answer {
  const body = resources.find((resource) => resource.id === id);
  if (!body) throw new ScimProblem('unknown', id);
  return { status: 200, body };
}

/** What this service can do, for whoever asks. `name`: what is asked for; `id`: one of them alone. */
export async function discovery(
  name: string,
  id: string | undefined,
  base: string,
  siteFrom: SiteFrom,
): Promise<Answer> {
  if (name === 'ServiceProviderConfig') return { status: 200, body: serviceProviderConfig(base) };
  const resources = name === 'Schemas' ? schemas(base, siteFrom) : resourceTypes(base);
  return id === undefined ? all(resources) : one(resources, id);
}

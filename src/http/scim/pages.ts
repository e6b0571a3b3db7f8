import { pageAtMost } from '../../directory/scim/discovery.js';
import { ScimProblem } from '../../directory/scim/problem.js';
import type { Resource } from '../../directory/scim/showUser.js';
import type { Answer, Asked } from './context.js';

const usual = 100;
const schema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** Which page is asked for. `startIndex`: from 1 on. */
export interface PageAsked {
  readonly startIndex: number;
  readonly count: number;
}

function numberIn(query: Asked['query'], name: string, usually: number): number {
  const said = query[name];
  if (said === undefined || said === '') return usually;
  if (!/^-?\d{1,15}$/u.test(said)) throw new ScimProblem('value', name);
  return Number(said);
}

export const pageAsked = ({ query }: Pick<Asked, 'query'>): PageAsked => ({
  startIndex: Math.max(1, numberIn(query, 'startIndex', 1)),
  count: Math.min(pageAtMost, Math.max(0, numberIn(query, 'count', usual))),
});

/** One page, of how many in all: they are counted only where this page does not tell. */
export async function pageAnswer(
  { startIndex, count }: PageAsked,
  resources: readonly Resource[],
  countAll: () => Promise<number>,
): Promise<Answer> {
  const found = resources.length;
  const isLast = found < count && (found > 0 || startIndex === 1);
  const totalResults = isLast ? startIndex - 1 + found : await countAll();
  const body = { schemas: [schema], totalResults, startIndex, itemsPerPage: found, Resources: resources };
  return { status: 200, body };
}

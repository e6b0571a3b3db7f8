import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { DirectoryRequest } from '../wire.js';
import type { Listed } from './people.js';
import { answerTimesheet, isOfTimesheet, type Timesheet } from './timesheet.js';

/** What opens the made-up Lucca. */
export interface LuccaAccess {
  /** Below the service's own address: everything is asked there. */
  readonly url: string;
  readonly id: string;
  readonly secret: string;
  /** What opens its timesheet. */
  readonly timeKey: string;
}

interface Lucca extends LuccaAccess {
  readonly token: string;
  people(): readonly Listed[];
  readonly timesheet: Omit<Timesheet, 'key'>;
  /** What was asked of the timesheet, and answered. */
  asked(request: DirectoryRequest): void;
}

const link = (id: string, type: string) => ({ id, type });

/** The three collections of Lucca's new API that make one person. */
const collections: Readonly<Record<string, (one: Listed, all: readonly Listed[]) => object>> = {
  employees: ({ number, given, family, email, here }) => ({
    ...{ id: number, type: 'employee', givenName: given, familyName: family, employeeNumber: number, email },
    status: here ? 'active' : 'deactivated',
  }),
  'job-positions': ({ number, manager }, all) => ({
    ...{ id: `7${number}`, status: 'active', startsOn: '2024-01-01', endsOn: null },
    employee: link(number, 'employee'),
    // Somebody whom it does not show us: whoever approved before goes on.
    manager: link(all.find(({ email }) => email === manager)?.number ?? 'hidden', 'employee'),
    department: link('1', 'department'),
  }),
  employments: ({ number }) => ({
    ...{ id: `1${number}`, employee: link(number, 'employee'), status: 'active' },
    ...{ startsOn: '2024-01-01', endsOn: null },
  }),
};

const embedded = { department: { 1: { id: '1', name: 'Finance' } } };

/**
 * Answers as Lucca's new API does: a token by client credentials, then pages of three collections. Its timesheet is of the older API.
 */
export function luccaHandler(lucca: Lucca) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://lucca');
    const [status, body] = await answer(lucca, request, url, await text(request));
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(body === null ? undefined : JSON.stringify(body));
  };
}

async function answer(lucca: Lucca, request: IncomingMessage, url: URL, body: string) {
  const { pathname } = url;
  if (!isOfTimesheet(pathname)) return answerTo(lucca, request, url, body);
  const sheet = { ...lucca.timesheet, key: lucca.timeKey };
  const answered = await answerTimesheet(sheet, request, url, body);
  lucca.asked({ method: request.method ?? '', path: pathname, status: answered[0] });
  return answered;
}

function answerTo(
  { id, secret, token, url: base, people }: Lucca,
  { method, headers }: IncomingMessage,
  { pathname, searchParams }: URL,
  body: string,
): readonly [number, object] {
  if (method === 'POST' && pathname === '/connect/token') {
    const form = new URLSearchParams(body);
    const isOurs = form.get('client_id') === id && form.get('client_secret') === secret;
    if (!isOurs) return [400, { error: 'invalid_client' }];
    return [200, { access_token: token, token_type: 'Bearer', expires_in: 3_600 }];
  }
  if (headers.authorization !== `Bearer ${token}`) return [401, { title: 'Unauthorized' }];
  const name = pathname.replace('/lucca-api/', '');
  const make = Object.hasOwn(collections, name) ? collections[name] : undefined;
  if (method !== 'GET' || !make) return [404, { title: 'Not found' }];
  if (headers['api-version'] !== '2024-11-01') return [400, { title: 'Api-Version' }];
  const limit = Math.min(Math.max(Number(searchParams.get('limit')) || 10, 1), 100);
  const from = Math.max(Number(searchParams.get('page')) || 0, 0);
  const all = people();
  const next = `${base}${pathname}?${new URLSearchParams({ limit: String(limit), page: String(from + limit) })}`;
  const items = all.slice(from, from + limit).map((one) => make(one, all));
  const links = { prev: null, next: from + limit < all.length ? { href: next } : null };
  return [200, { type: 'items', items, links, embedded, totalCount: all.length }];
}

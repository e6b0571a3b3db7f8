import { type Answer, nobodysBusiness, openStandIn, type StandIn, type StandInPerson } from './standIn.js';

const token = 'lucca-token';
export const luccaSecrets = { id: 'client', secret: 'client-secret', activityKey: 'legacy-key' };

const link = (id: string, type: string) => ({ id, type, url: 'https://acme.ilucca.net' });
/** Departments and sites have ids of their own. */
const idOf = (name: string) => String([...name].reduce((sum, one) => sum + one.charCodeAt(0), 0));

const collections: Record<string, (one: StandInPerson) => object> = {
  employees: (one) => ({
    ...{ id: one.key, type: 'employee', remoteId: null, givenName: one.given, familyName: one.family },
    ...{ employeeNumber: one.employeeNumber, email: one.email },
    ...{ status: one.active ? 'active' : 'deactivated', ...nobodysBusiness },
  }),
  'job-positions': (one) => ({
    ...{ id: `7${one.key}`, status: 'active', startsOn: '2024-01-01', endsOn: null, jobTitle: 'Comptable' },
    employee: link(one.key, 'employee'),
    manager: one.managerKey && link(one.managerKey, 'employee'),
    department: link(idOf(one.department), 'department'),
    businessEstablishment: link(idOf(one.site), 'business-establishment'),
    ...nobodysBusiness,
  }),
  employments: (one) => ({
    ...{ id: `1${one.key}`, employee: link(one.key, 'employee'), status: 'active' },
    ...{ startsOn: '2024-01-01', endsOn: null, ...nobodysBusiness },
  }),
};

const answer: Answer = (asked, standIn) => {
  const { method, url, headers, body } = asked;
  if (method === 'POST' && url.pathname === '/connect/token') {
    const form = new URLSearchParams(body);
    const isOurs = form.get('client_id') === 'client' && form.get('client_secret') === 'client-secret';
    if (!isOurs) return { status: 400, body: { error: 'invalid_client' } };
    return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 3600 } };
  }
  if (url.pathname.startsWith('/timmi-timesheet/')) return timesheet(asked, standIn);
  const make = collections[url.pathname.replace('/lucca-api/', '')];
  if (headers.authorization !== `Bearer ${token}`) return { status: 401 };
  if (!make) return { status: 404 };
  if (headers['api-version'] !== '2024-11-01') return { status: 400, body: { title: 'Api-Version' } };
  return page(url, standIn.people, make);
};

function page(url: URL, people: readonly StandInPerson[], make: (one: StandInPerson) => object) {
  const limit = Number(url.searchParams.get('limit'));
  if (limit > 100) return { status: 400, body: { title: 'limit' } };
  const from = Number(url.searchParams.get('page')?.slice(1) ?? 0);
  const some = people.slice(from, from + limit);
  const next = new URL(url);
  next.searchParams.set('page', `!${from + limit}`);
  const names = (of: (one: StandInPerson) => string) =>
    Object.fromEntries(some.map((one) => [idOf(of(one)), { id: idOf(of(one)), name: of(one) }]));
  return {
    status: 200,
    body: {
      ...{ type: 'items', url: url.href, totalCount: people.length, items: some.map(make) },
      links: { prev: null, next: from + limit < people.length ? { href: next.href } : null },
      embedded: {
        department: names(({ department }) => department),
        'business-establishment': names(({ site }) => site),
      },
    },
  };
}

const timesheet: Answer = ({ method, url, headers, body }, { entries }) => {
  if (headers.authorization !== 'lucca application=legacy-key') return { status: 401 };
  const id = url.pathname.split('/')[4];
  const at = entries.findIndex((one) => one.id === id);
  if (method === 'GET') {
    const there = entries.filter(
      (one) =>
        one.personKey === url.searchParams.get('ownerId') && one.date === url.searchParams.get('startsOn'),
    );
    return {
      status: 200,
      body: { items: there.map((one) => ({ id: Number(one.id), comment: one.comment })) },
    };
  }
  if (method === 'DELETE') {
    if (at < 0) return { status: 404 };
    entries.splice(at, 1);
    return { status: 204 };
  }
  const { owner, startsAt, duration, timeSource, comment } = JSON.parse(body);
  if (timeSource !== 3) return { status: 400, body: { title: 'timeSource', status: 400, errors: {} } };
  const [hours = 0, minutes = 0] = duration.split(':').map(Number);
  const kept = {
    personKey: String(owner.id),
    date: startsAt.slice(0, 10),
    comment,
    hours: hours + minutes / 60,
  };
  if (method === 'PUT') {
    if (at < 0) return { status: 404 };
    entries[at] = { ...kept, id: id ?? '' };
    return { status: 200, body: entries[at] };
  }
  const made = { ...kept, id: String(1_000 + entries.length) };
  entries.push(made);
  return { status: 201, body: { ...made, id: Number(made.id) } };
};

export const openLuccaStandIn = (): Promise<StandIn> => openStandIn(answer);

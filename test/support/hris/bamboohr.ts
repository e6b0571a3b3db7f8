import { type Answer, nobodysBusiness, openStandIn, type StandIn, type StandInPerson } from './standIn.js';

export const bambooSecrets = { id: '', secret: 'bamboo-key' };
const authorization = `Basic ${Buffer.from('bamboo-key:x').toString('base64')}`;

const asEmployee = (one: StandInPerson, fields: readonly string[]) => {
  const all: Record<string, unknown> = {
    ...{ workEmail: one.email, hireDate: '2024-01-01', departmentName: one.department },
    ...{ locationName: one.site, reportsToId: one.managerKey && Number(one.managerKey) },
    employeeNumber: one.employeeNumber,
  };
  return {
    ...{ employeeId: Number(one.key), firstName: one.given, lastName: one.family, preferredName: null },
    ...{ photoUrl: null, jobTitleName: 'Comptable', ...nobodysBusiness },
    status: one.active ? 'active' : 'inactive',
    ...Object.fromEntries(fields.map((field) => [field, all[field]])),
    _restrictedFields: [],
  };
};

const answer: Answer = (asked, standIn) => {
  const { url, headers } = asked;
  if (headers.authorization !== authorization)
    return { status: 401, headers: { 'X-BambooHR-Error-Message': 'Invalid key' } };
  if (url.pathname.startsWith('/api/v1/time_tracking/')) return timeTracking(asked, standIn);
  if (url.pathname === '/api/v1/employees/changed') return changes(asked, standIn);
  if (url.pathname !== '/api/v1/employees') return { status: 404 };
  const [status, ids] = ['status', 'ids'].map((name) => url.searchParams.get(`filter[${name}]`));
  const here = standIn.people
    .filter(({ active }) => active || status !== 'active')
    .filter(({ key }) => !ids || ids.split(',').includes(key));
  const limit = Number(url.searchParams.get('page[limit]'));
  const from = Number(url.searchParams.get('page[after]') ?? 0);
  const fields = (url.searchParams.get('fields') ?? '').split(',');
  const next = new URL(url);
  next.searchParams.set('page[after]', String(from + limit));
  return {
    status: 200,
    body: {
      data: here.slice(from, from + limit).map((one) => asEmployee(one, fields)),
      meta: { total: here.length, page: {} },
      _links: { self: { href: url.href }, ...(from + limit < here.length && { next: { href: next.href } }) },
    },
  };
};

/** By id, each with what was done last; an empty list where nobody was. */
const changes: Answer = ({ url }, { changed }) => {
  const since = url.searchParams.get('since') ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(since)) return { status: 400 };
  const told = changed
    .filter(({ at }) => at >= since)
    .map(({ key: id, at: lastChanged, action }) => [id, { id, action, lastChanged }]);
  const employees = told.length > 0 ? Object.fromEntries(told) : [];
  return { status: 200, body: { latest: changed.at(-1)?.at ?? since, employees } };
};

const timeTracking: Answer = ({ url, body, method }, { entries }) => {
  if (method === 'GET') {
    const there = entries.filter(
      (one) =>
        one.personKey === url.searchParams.get('employeeIds') && one.date === url.searchParams.get('start'),
    );
    return {
      status: 200,
      body: there.map((one) => ({ id: Number(one.id), type: 'hour', note: one.comment })),
    };
  }
  if (url.pathname.endsWith('/delete')) {
    const ids: number[] = JSON.parse(body).hourEntryIds;
    const at = entries.findIndex((one) => ids.includes(Number(one.id)));
    if (at < 0) return { status: 404, body: { type: 'about:blank', title: 'Not found', status: 404 } };
    entries.splice(at, 1);
    return { status: 204 };
  }
  const [one] = JSON.parse(body).hours;
  const kept = { personKey: String(one.employeeId), date: one.date, comment: one.note, hours: one.hours };
  const at = entries.findIndex(({ id }) => id === String(one.id));
  const made = { ...kept, id: at < 0 ? String(50 + entries.length) : String(one.id) };
  if (at < 0) entries.push(made);
  else entries[at] = made;
  return { status: 201, body: [{ id: Number(made.id), type: 'hour', note: made.comment }] };
};

export const openBambooStandIn = (): Promise<StandIn> => openStandIn(answer);

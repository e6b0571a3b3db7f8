import { type Answer, nobodysBusiness, openStandIn, type StandIn, type StandInPerson } from './standIn.js';

export const personioSecrets = { id: 'client', secret: 'personio-secret' };
const token = 'personio-token';

const valued = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { label: name, value }]));

const asEmployee = (one: StandInPerson, wanted: readonly string[]) => {
  const all: Record<string, unknown> = {
    ...{ first_name: one.given, last_name: one.family, email: one.email },
    ...{ id: Number(one.key), status: one.active ? 'active' : 'inactive' },
    supervisor: one.managerKey && {
      ...{ type: 'Employee', attributes: { ...valued({ id: Number(one.managerKey), ...nobodysBusiness }) } },
    },
    office: { type: 'Office', attributes: { name: one.site } },
    department: { type: 'Department', attributes: { name: one.department } },
    ...{ hire_date: '2024-01-01T00:00:00+01:00', termination_date: null },
  };
  const asked = Object.fromEntries(wanted.map((name) => [name, all[name] ?? null]));
  // What was not asked for may come all the same.
  return { type: 'Employee', attributes: valued({ ...asked, ...nobodysBusiness }) };
};

const failed = (status: number) => ({
  status,
  body: { success: false, error: { code: status, message: '…' } },
});

const answer: Answer = (asked, standIn) => {
  const { method, url, headers, body } = asked;
  if (url.pathname === '/v1/auth') {
    const { client_id, client_secret } = JSON.parse(body);
    return client_id === 'client' && client_secret === 'personio-secret'
      ? { status: 200, body: { success: true, data: { token } } }
      : failed(403);
  }
  if (headers.authorization !== `Bearer ${token}`) return failed(401);
  if (url.pathname.startsWith('/v1/company/attendances')) return attendances(asked, standIn);
  if (method !== 'GET' || url.pathname !== '/v1/company/employees') return failed(404);
  const [limit, offset] = ['limit', 'offset'].map((name) => Number(url.searchParams.get(name))) as [
    number,
    number,
  ];
  if (!(limit >= 1 && limit <= 100)) return failed(400);
  const since = url.searchParams.get('updated_since');
  if (since !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(since)) return failed(400);
  const isTold = ({ key }: StandInPerson) =>
    since === null || standIn.changed.some((one) => one.key === key && one.at >= since);
  const people = standIn.people.filter(isTold);
  const wanted = url.searchParams.getAll('attributes[]');
  return {
    status: 200,
    body: {
      success: true,
      metadata: {
        ...{ total_elements: people.length, current_page: Math.floor(offset / limit) },
        total_pages: Math.ceil(people.length / limit),
      },
      ...{ offset, limit },
      data: people.slice(offset, offset + limit).map((one) => asEmployee(one, wanted)),
    },
  };
};

const attendances: Answer = ({ method, url, body }, { entries }) => {
  const id = url.pathname.split('/')[4];
  const at = entries.findIndex((one) => one.id === id);
  if (method === 'GET') {
    const there = entries.filter(
      (one) =>
        one.personKey === url.searchParams.get('employees[]') &&
        one.date === url.searchParams.get('start_date'),
    );
    const data = there.map((one) => ({ id: Number(one.id), attributes: { comment: one.comment } }));
    return { status: 200, body: { success: true, data } };
  }
  if (method === 'DELETE') {
    if (at < 0) return failed(404);
    entries.splice(at, 1);
    return { status: 200, body: { success: true } };
  }
  const said = JSON.parse(body);
  if (said.skip_approval !== false) return failed(400);
  const one = said.attendances?.[0] ?? said;
  const hour = (clock: string) => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60;
  const kept = { date: one.date, comment: one.comment, hours: hour(one.end_time) - hour(one.start_time) };
  const there = entries[at];
  if (method === 'PATCH') {
    if (!there) return failed(404);
    entries[at] = { ...there, ...kept };
    return { status: 200, body: { success: true } };
  }
  const made = { ...kept, id: String(991 + entries.length), personKey: String(one.employee) };
  entries.push(made);
  return { status: 200, body: { success: true, data: { id: [Number(made.id)], message: 'success' } } };
};

export const openPersonioStandIn = (): Promise<StandIn> => openStandIn(answer);

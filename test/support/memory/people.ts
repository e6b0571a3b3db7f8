import type { AskedPart, Employees, Identities, Joined } from '../../../src/application/ports/index.js';
import { fits } from '../../../src/domain/announcements/audience.js';
import type { FromDirectory } from '../../../src/domain/people/directory/facts.js';
import type { Employee, Identity } from '../../../src/domain/people/employee.js';
import { nameWords } from '../../../src/domain/people/nameWords.js';
import type { PreferenceName } from '../../../src/domain/people/preferences.js';
import type { Note } from './audit.js';
import { searching } from './peopleSearch.js';
import { by, Latest, type Rows } from './rows.js';

/** What a directory tells goes before what chats do. */
const withDirectory = (row: Employee, told: FromDirectory): Employee => ({
  ...{ ...row, fromDirectory: told, employeeNumber: told.employeeNumber },
  ...{ name: told.name ?? row.name, email: told.email ?? row.email },
  timezone: told.timezone ?? row.timezone,
  locale: row.preferences?.language ?? told.locale ?? row.locale,
});

const notTold = ({ fromDirectory }: Employee, change: Partial<Employee>): Partial<Employee> =>
  Object.fromEntries(
    Object.entries(change).filter(([field]) => !fromDirectory?.[field as 'name' | 'timezone' | 'locale']),
  );

export function memoryEmployees(note: Note, rows: Rows<Employee>): Employees {
  const times = new Latest();
  const joined = new Map<string, Joined & { at: Date }>();
  const left = new Map<string, string>();
  const byEmail = (organisationId: string, email: string | null) =>
    email === null ? null : rows.one((row) => row.organisationId === organisationId && row.email === email);
  const byNumber = (organisationId: string, number: string | null | undefined) =>
    number ? rows.one((row) => row.organisationId === organisationId && row.employeeNumber === number) : null;
  const byId = (organisationId: string, id: string) =>
    rows.one((row) => row.organisationId === organisationId && row.id === id);
  const joinedTo = (organisationId: string, id: string): string[] =>
    [...joined.values()]
      .filter((one) => one.organisationId === organisationId && one.into === id)
      .flatMap((one) => [one.id, ...joinedTo(organisationId, one.id)]);
  return {
    async find(organisationId, id) {
      let current = id;
      for (let next = joined.get(current); next; next = joined.get(current)) current = next.into;
      return byId(organisationId, current);
    },
    findMany: async (organisationId, ids) =>
      rows.all((row) => row.organisationId === organisationId && ids.includes(row.id) && !joined.has(row.id)),
    findByEmail: async (organisationId, email) => byEmail(organisationId, email),
    findByNumbers: async (organisationId, employeeNumbers) =>
      rows.all(
        (row) => row.organisationId === organisationId && employeeNumbers.includes(row.employeeNumber ?? ''),
      ),
    findByEmails: async (organisationId, emails) =>
      rows.all((row) => row.organisationId === organisationId && emails.includes(row.email ?? '')),
    findByNumber: async (organisationId, employeeNumber) => byNumber(organisationId, employeeNumber),
    ensure: async (employee) =>
      byEmail(employee.organisationId, employee.email) ??
      byNumber(employee.organisationId, employee.employeeNumber) ??
      byId(employee.organisationId, employee.id) ??
      rows.put(employee),
    async update(organisationId, id, change) {
      rows.change(
        (row) => row.organisationId === organisationId && row.id === id,
        (row) => ({
          ...row,
          ...notTold(row, change),
          ...(row.preferences?.language && { locale: row.preferences.language }),
        }),
      );
    },
    async prefer(organisationId, id, part, value, askedAt) {
      const row = byId(organisationId, id);
      if (!row) return {};
      if (!times.isLatest(`${id} ${part}`, askedAt)) return row.preferences ?? {};
      const preferences = { ...row.preferences, [part]: value };
      rows.put({ ...row, preferences, locale: preferences.language ?? row.locale });
      return preferences;
    },
    async adjust(organisationId, id, part, change, askedAt) {
      const row = byId(organisationId, id);
      if (!row) return {};
      const wanted = change((row.preferences?.[part] ?? []) as never);
      if (!wanted) return row.preferences ?? {};
      times.isLatest(`${id} ${part}`, askedAt);
      const preferences = { ...row.preferences, [part]: wanted };
      rows.put({ ...row, preferences });
      return preferences;
    },
    async asked(organisationId, id) {
      const { preferences = {} } = byId(organisationId, id) ?? {};
      return (Object.keys(preferences) as PreferenceName[]).flatMap((part) => {
        const askedAt = times.of(`${id} ${part}`);
        return askedAt ? [{ part, value: preferences[part], askedAt } as AskedPart] : [];
      });
    },
    async setEmail(organisationId, id, email) {
      const other = byEmail(organisationId, email);
      if (other && other.id !== id) return 'taken';
      const row = byId(organisationId, id);
      if (row && !joined.has(id)) rows.put({ ...row, email });
      return 'set';
    },
    async setFromDirectory(organisationId, id, told, line) {
      const others = [byEmail(organisationId, told.email), byNumber(organisationId, told.employeeNumber)];
      if (others.some((other) => other && other.id !== id)) return 'taken';
      const row = byId(organisationId, id);
      if (row && !joined.has(id)) note.when(line, rows.put(withDirectory(row, told)));
      return 'set';
    },
    async passOnDirectory(organisationId, from, to) {
      const [{ fromDirectory, ...rest }, kept] = [byId(organisationId, from) ?? {}, byId(organisationId, to)];
      if (!fromDirectory) return;
      rows.put(rest as Employee);
      if (kept && !kept.fromDirectory && !joined.has(to)) rows.put(withDirectory(kept, fromDirectory));
    },
    async findNamed(organisationId, words, most) {
      const has = ({ name }: Employee) => words.every((word) => nameWords(name).includes(word));
      const all = rows.all((row) => row.organisationId === organisationId && !joined.has(row.id) && has(row));
      return all.sort(by((row) => row.id)).slice(0, most);
    },
    ...searching(rows, joined),
    async *everyone(organisationId, those, size) {
      const all = rows.all((row) => row.organisationId === organisationId && !joined.has(row.id));
      const found = all.filter((row) => fits(those, row)).sort(by((row) => row.id));
      for (let from = 0; from < found.length; from += size) yield found.slice(from, from + size);
    },
    listPastLastDay: async (day, limit) =>
      rows
        .all(({ id, fromDirectory }) => {
          const { endsOn = null, active = false, leaving = false } = fromDirectory ?? {};
          return endsOn !== null && endsOn < day && (active || leaving) && !joined.has(id);
        })
        .sort(by((row) => row.fromDirectory?.endsOn ?? ''))
        .slice(0, limit),
    reportsOf: async (organisationId, managerId) =>
      rows
        .all((row) => row.organisationId === organisationId && row.managerId === managerId)
        .filter(({ id }) => !joined.has(id))
        .sort(by((row) => row.id)),
    async setManager(organisationId, id, managerId, line) {
      const row = byId(organisationId, id);
      if (!row) return;
      const { fromDirectory } = row;
      const unnamed = managerId === null &&
        fromDirectory && { fromDirectory: { ...fromDirectory, manager: null } };
      note.when(line, rows.put({ ...row, managerId, ...unnamed }));
    },
    async passOnManagers(organisationId, from, to) {
      const theirs = rows.all((row) => row.organisationId === organisationId && row.managerId === from);
      for (const row of theirs) rows.put({ ...row, managerId: to });
      const [known, kept] = [byId(organisationId, from), byId(organisationId, to)];
      if (known?.managerId && kept && !kept.managerId) rows.put({ ...kept, managerId: known.managerId });
    },
    async join({ organisationId, id, into }, at, line) {
      const row = byId(organisationId, id);
      if (!row || joined.has(id)) return false;
      joined.set(id, { organisationId, id, into, at });
      if (row.email) left.set(id, row.email);
      rows.put({ ...row, name: '', email: null, employeeNumber: null });
      return note.when(line, true);
    },
    async passOnEmail(organisationId, from, to) {
      const [email, row] = [left.get(from), byId(organisationId, to)];
      if (!email || !byId(organisationId, from)) return;
      const isFree = !byEmail(organisationId, email);
      if (row && !joined.has(to) && row.email === null && isFree) rows.put({ ...row, email });
      if (!joined.has(to)) left.delete(from);
    },
    joinedTo: async (organisationId, id) => joinedTo(organisationId, id),
    listJoined: async (since) =>
      [...joined.values()].filter(({ at }) => at >= since).map(({ at: _, ...one }) => one),
    async remove(organisationId, id) {
      if (byId(organisationId, id)) rows.remove(id);
    },
    async erase(organisationId, id) {
      for (const one of [id, ...joinedTo(organisationId, id)]) {
        if (!byId(organisationId, one)) continue;
        left.delete(one);
        rows.put({ id: one, organisationId, name: '', email: null, timezone: 'UTC', locale: 'fr' });
      }
    },
    async *withoutEmail(organisationId) {
      const nameless = rows.all((row) => row.organisationId === organisationId && row.email === null);
      yield* nameless.filter(({ id }) => !joined.has(id)).sort(by((row) => row.id));
    },
  };
}

export function memoryIdentities(note: Note, rows: Rows<Identity>): Identities {
  const byUser = (organisationId: string, workspaceId: string, userId: string) =>
    rows.one(
      (row) =>
        row.organisationId === organisationId && row.workspaceId === workspaceId && row.userId === userId,
    );
  const change = async (organisationId: string, id: string, fields: Partial<Identity>) => {
    rows.change(
      (row) => row.organisationId === organisationId && row.id === id,
      (row) => ({ ...row, ...fields }),
    );
  };
  return {
    find: async (organisationId, id) =>
      rows.one((row) => row.organisationId === organisationId && row.id === id),
    findByUser: async (organisationId, workspaceId, userId) => byUser(organisationId, workspaceId, userId),
    ensure: async (identity) =>
      byUser(identity.organisationId, identity.workspaceId, identity.userId) ?? rows.put(identity),
    ofEmployee: async (organisationId, employeeId) =>
      rows
        .all((row) => row.organisationId === organisationId && row.employeeId === employeeId)
        .sort(by((row) => -(row.lastSeenAt?.getTime() ?? 0))),
    ofEmployees: async (organisationId, employeeIds) =>
      rows.all((row) => row.organisationId === organisationId && employeeIds.includes(row.employeeId)),
    spoke(organisationId, id, at) {
      const row = rows.one((one) => one.organisationId === organisationId && one.id === id);
      if (row && !(row.lastSeenAt && row.lastSeenAt > at)) rows.put({ ...row, lastSeenAt: at });
    },
    touch: (organisationId, id, address, at) =>
      change(organisationId, id, {
        lastSeenAt: at,
        reachability: 'reachable',
        ...(address && { address }),
      }),
    setAddress: (organisationId, id, address) => change(organisationId, id, { address }),
    setReachability: (organisationId, id, reachability) => change(organisationId, id, { reachability }),
    vouchedFor: async (organisationId, email) =>
      rows.all(
        (row) =>
          row.organisationId === organisationId &&
          row.email === email &&
          !row.guest &&
          row.reachability !== 'left',
      ),
    setTold: (organisationId, id, told) => change(organisationId, id, told),
    async assign(organisationId, id, from, to, line) {
      const mine = (row: Identity) =>
        row.organisationId === organisationId && row.id === id && row.employeeId === from;
      return note.when(line, rows.change(mine, (row) => ({ ...row, employeeId: to })) !== null);
    },
    async remove(organisationId, id) {
      if (rows.one((row) => row.organisationId === organisationId && row.id === id)) rows.remove(id);
    },
    async *present(organisationId, workspaceId) {
      const there = (row: Identity) =>
        row.organisationId === organisationId &&
        row.workspaceId === workspaceId &&
        row.reachability !== 'left';
      yield* rows.all(there).sort(by((row) => row.id));
    },
  };
}

import { performance } from 'node:perf_hooks';
import type { Store } from '../application/ports/index.js';
import type { Workspace } from '../domain/organisations/workspace.js';

/** Another process' change, or an operator's, is seen after so long at the latest. */
const keptMs = 5_000;
/** The same of people, who change their minds, and of a company's policy, by which rights go. */
const brieflyMs = 1_000;
/** More would be kept for workspaces that have long been forgotten. */
const atMost = 10_000;

/** What was read a moment ago, by name. */
function createKept(now: () => number, keptMs: number) {
  const rows = new Map<string, { readonly row: unknown; readonly until: number }>();
  let writes = 0;
  const keep = (name: string, row: unknown) => {
    if (rows.size >= atMost) rows.clear();
    rows.set(name, { row, until: now() + keptMs });
  };
  /** Nothing is kept that is not there: it may come at any moment, and is waited for. */
  const keeping =
    <Args extends readonly unknown[], Row>(
      read: (...args: Args) => Promise<Row>,
      nameOf: (...args: Args) => string,
      alsoAs?: (row: NonNullable<Row>) => string,
      isKept: (row: NonNullable<Row>) => boolean = () => true,
    ) =>
    async (...args: Args): Promise<Row> => {
      const before = writes;
      const row = await read(...args);
      // Read while we wrote: it may be what was there before.
      if (!row || before !== writes || !isKept(row)) return row;
      keep(nameOf(...args), row);
      if (alsoAs) keep(alsoAs(row), row);
      return row;
    };
  const reading = <Args extends readonly unknown[], Row>(
    ...[read, nameOf, ...more]: Parameters<typeof keeping<Args, Row>>
  ) => {
    const anew = keeping(read, nameOf, ...more);
    return async (...args: Args): Promise<Row> => {
      const known = rows.get(nameOf(...args));
      return known && known.until > now() ? (known.row as Row) : anew(...args);
    };
  };
  /** Of rows by id: only those are read that were not read a moment ago. */
  const readingMany =
    <Row extends { readonly id: string }>(
      read: (organisationId: string, ids: readonly string[]) => Promise<Row[]>,
      nameOf: (organisationId: string, id: string) => string,
    ) =>
    async (organisationId: string, ids: readonly string[]): Promise<Row[]> => {
      const known = ids.flatMap((id) => {
        const kept = rows.get(nameOf(organisationId, id));
        return kept && kept.until > now() ? [kept.row as Row] : [];
      });
      const missing = ids.filter((id) => !known.some((row) => row.id === id));
      if (missing.length === 0) return known;
      const before = writes;
      const found = await read(organisationId, missing);
      if (before === writes) for (const row of found) keep(nameOf(organisationId, row.id), row);
      return [...known, ...found];
    };
  return {
    keeping,
    reading,
    readingMany,
    writing:
      <Args extends readonly unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        const forget = () => {
          writes += 1;
          rows.clear();
        };
        forget();
        return await write(...args).finally(forget);
      },
  };
}

/**
 * The same store. Workspaces, their channels and nonprofits are read again after five seconds only, an organisation and
 * its webhooks after one. Every event asks for them, and they hardly ever change. What this process writes it sees at once.
 */
export function withBriefReads(store: Store, now = () => performance.now()): Store {
  const { reading, readingMany, writing } = createKept(now, keptMs);
  const policies = createKept(now, brieflyMs);
  const { organisations, workspaces, channels, nonprofits, webhooks } = store;
  const byId = (id: string) => `workspace ${id}`;
  // What follows from a removal cannot be undone: it is looked at each time.
  const isInstalled = ({ status }: Workspace) => status === 'installed';
  return {
    ...store,
    ...recently(store, now),
    nonprofits: {
      ...nonprofits,
      findMany: readingMany(nonprofits.findMany, (id, nonprofitId) => `nonprofit ${id} ${nonprofitId}`),
      ensureByName: writing(nonprofits.ensureByName),
      update: writing(nonprofits.update),
    },
    channels: {
      ...channels,
      find: reading(channels.find, (...names) => `channel ${names.join(' ')}`),
      save: writing(channels.save),
    },
    webhooks: {
      ...webhooks,
      active: policies.reading(webhooks.active, (id) => `webhooks ${id}`),
      create: policies.writing(webhooks.create),
      setState: policies.writing(webhooks.setState),
      remove: policies.writing(webhooks.remove),
    },
    organisations: {
      find: policies.reading(organisations.find, (id) => `organisation ${id}`),
      ensure: policies.writing(organisations.ensure),
      setPolicy: policies.writing(organisations.setPolicy),
      changePolicy: policies.writing(organisations.changePolicy),
      setWritesBack: policies.writing(organisations.setWritesBack),
      changeRoles: policies.writing(organisations.changeRoles) as typeof organisations.changeRoles,
    },
    workspaces: {
      ...workspaces,
      find: reading(workspaces.find, byId, undefined, isInstalled),
      ofOrganisation: reading(
        workspaces.ofOrganisation,
        (id) => `of ${id}`,
        undefined,
        (all) => all.every(isInstalled),
      ),
      findByExternalId: reading(
        workspaces.findByExternalId,
        (platform, externalId) => `${platform} ${externalId}`,
        ({ id }) => byId(id),
        isInstalled,
      ),
      ensure: writing(workspaces.ensure),
      setStatus: writing(workspaces.setStatus),
      met: writing(workspaces.met),
      removed: writing(workspaces.removed),
      membersRead: writing(workspaces.membersRead),
    },
  };
}

/** People are read each time, and kept for `recent`. */
function recently(
  { employees, identities }: Store,
  now: () => number,
): Pick<Store, 'employees' | 'identities' | 'recent'> {
  const { keeping, reading, writing } = createKept(now, brieflyMs);
  const person = (...names: string[]) => `person ${names.join(' ')}`;
  const accounts = (...names: string[]) => `accounts ${names.join(' ')}`;
  return {
    recent: {
      employees: { find: reading(employees.find, person) },
      identities: { ofEmployee: reading(identities.ofEmployee, accounts) },
    },
    employees: {
      ...employees,
      find: keeping(employees.find, person),
      update: writing(employees.update),
      setEmail: writing(employees.setEmail),
      prefer: writing(employees.prefer) as typeof employees.prefer,
      setManager: writing(employees.setManager),
      passOnManagers: writing(employees.passOnManagers),
      setFromDirectory: writing(employees.setFromDirectory),
      passOnDirectory: writing(employees.passOnDirectory),
      join: writing(employees.join),
      passOnEmail: writing(employees.passOnEmail),
      remove: writing(employees.remove),
      erase: writing(employees.erase),
    },
    identities: {
      ...identities,
      ofEmployee: keeping(identities.ofEmployee, accounts),
      ensure: writing(identities.ensure),
      touch: writing(identities.touch),
      setAddress: writing(identities.setAddress),
      setReachability: writing(identities.setReachability),
      setTold: writing(identities.setTold),
      assign: writing(identities.assign),
      remove: writing(identities.remove),
    },
  };
}

import { performance } from 'node:perf_hooks';
import type { Store } from '../application/ports/index.js';
import type { Workspace } from '../domain/organisations/workspace.js';

/** Another process' change, or an operator's, is seen after so long at the latest. */
const keptMs = 1_000;
/** More would be kept for workspaces that have long been forgotten. */
const atMost = 10_000;

/** What was read a moment ago, by name. */
function createKept(now: () => number) {
  const rows = new Map<string, { readonly row: unknown; readonly until: number }>();
  let writes = 0;
  const keep = (name: string, row: unknown) => {
    if (rows.size >= atMost) rows.clear();
    rows.set(name, { row, until: now() + keptMs });
  };
  return {
    /** Nothing is kept that is not there: it may come at any moment, and is waited for. */
    reading:
      <Args extends readonly unknown[], Row>(
        read: (...args: Args) => Promise<Row>,
        nameOf: (...args: Args) => string,
        alsoAs?: (row: NonNullable<Row>) => string,
        isKept: (row: NonNullable<Row>) => boolean = () => true,
      ) =>
      async (...args: Args): Promise<Row> => {
        const name = nameOf(...args);
        const known = rows.get(name);
        if (known && known.until > now()) return known.row as Row;
        const before = writes;
        const row = await read(...args);
        // Read while we wrote: it may be what was there before.
        if (!row || before !== writes || !isKept(row)) return row;
        keep(name, row);
        if (alsoAs) keep(alsoAs(row), row);
        return row;
      },
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
 * The same store; workspaces, their channels, an organisation and its nonprofits, which every event asks for and which hardly
 * ever change, are read again after a second only. What this process writes it sees at once.
 */
export function withBriefReads(store: Store, now = () => performance.now()): Store {
  const { reading, writing } = createKept(now);
  const { organisations, workspaces, channels, nonprofits } = store;
  const byId = (id: string) => `workspace ${id}`;
  // What follows from a removal cannot be undone: it is looked at each time.
  const isInstalled = ({ status }: Workspace) => status === 'installed';
  return {
    ...store,
    nonprofits: {
      ...nonprofits,
      findMany: reading(nonprofits.findMany, (id, ids) => `nonprofits ${id} ${[...ids].sort().join()}`),
      ensureByName: writing(nonprofits.ensureByName),
    },
    channels: {
      ...channels,
      find: reading(channels.find, (...names) => `channel ${names.join(' ')}`),
      save: writing(channels.save),
    },
    organisations: {
      find: reading(organisations.find, (id) => `organisation ${id}`),
      ensure: writing(organisations.ensure),
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

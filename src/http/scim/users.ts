import { addEntry } from '../../application/people/directory/entries/addEntry.js';
import { changeEntry } from '../../application/people/directory/entries/changeEntry.js';
import { type EntryTaken, keyOf } from '../../application/people/directory/entries/keyOf.js';
import { removeEntry } from '../../application/people/directory/entries/removeEntry.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { type ScimCode, ScimProblem } from '../../directory/scim/problem.js';
import { project } from '../../directory/scim/project.js';
import { changeUser, readUser } from '../../directory/scim/readUser.js';
import { showUser } from '../../directory/scim/showUser.js';
import { readUserFilter } from '../../directory/scim/userFilter.js';
import type { DirectoryEntry, EntryTold } from '../../domain/people/directory/entry.js';
import type { Answer, Asked } from './context.js';
import { pageAnswer, pageAsked } from './pages.js';

type Deps = Needs<'directoryEntries'> &
  NeedsOf<typeof addEntry> &
  NeedsOf<typeof changeEntry> &
  NeedsOf<typeof removeEntry>;

const shown = ({ connection, base, query }: Asked, entry: DirectoryEntry) =>
  project(showUser(entry, connection.siteFrom, base), {
    ...{ attributes: query.attributes ?? '', excludedAttributes: query.excludedAttributes ?? '' },
  });

const takenBy: Record<EntryTaken['by'], ScimCode> = {
  ...{ userName: 'userNameTaken', person: 'personTaken', otherDirectory: 'otherDirectory' },
};

/** What a directory may do with its people. */
export function usersOf(deps: Deps) {
  const changed = async (asked: Asked, change: (told: DirectoryEntry) => EntryTold): Promise<Answer> => {
    const outcome = await changeEntry(deps, asked.actor, { id: asked.id, change });
    switch (outcome.kind) {
      case 'kept':
        return { status: 200, body: shown(asked, outcome.entry) };
      case 'taken':
        throw new ScimProblem(takenBy[outcome.by]);
      case 'unknown':
      case 'refused':
        throw new ScimProblem('unknown', asked.id);
    }
  };
  return {
    async list(asked: Asked): Promise<Answer> {
      const { actor, connection, query } = asked;
      const filter = query.filter === undefined ? null : readUserFilter(query.filter, connection.siteFrom);
      const page = pageAsked(asked);
      const key = keyOf(actor);
      const entries = await deps.directoryEntries.list(key, filter, page.startIndex - 1, page.count);
      const resources = entries.map((entry) => shown(asked, entry));
      return pageAnswer(page, resources, () => deps.directoryEntries.count(key, filter));
    },
    async find(asked: Asked): Promise<Answer> {
      const entry = await deps.directoryEntries.find(keyOf(asked.actor), asked.id);
      if (!entry) throw new ScimProblem('unknown', asked.id);
      return { status: 200, body: shown(asked, entry) };
    },
    async add(asked: Asked): Promise<Answer> {
      const told = readUser(asked.body, asked.connection.siteFrom);
      const outcome = await addEntry(deps, asked.actor, told);
      if (outcome.kind === 'refused') throw new ScimProblem('unknown');
      if (outcome.kind === 'taken') throw new ScimProblem(takenBy[outcome.by], told.userName);
      const { entry } = outcome;
      return { status: 201, body: shown(asked, entry), location: `${asked.base}/Users/${entry.id}` };
    },
    replace: (asked: Asked) =>
      changed(asked, ({ active }) => readUser(asked.body, asked.connection.siteFrom, active)),
    change: (asked: Asked) =>
      changed(asked, (told) => changeUser(told, asked.body, asked.connection.siteFrom)),
    async remove(asked: Asked): Promise<Answer> {
      const outcome = await removeEntry(deps, asked.actor, asked);
      if (outcome.kind !== 'removed') throw new ScimProblem('unknown', asked.id);
      return { status: 204 };
    },
  };
}

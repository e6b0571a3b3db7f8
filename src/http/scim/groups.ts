import { keyOf } from '../../application/people/directory/entries/keyOf.js';
import { addGroup, type GroupTaken } from '../../application/people/directory/groups/addGroup.js';
import { changeGroup, removeGroup } from '../../application/people/directory/groups/changeGroup.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { ScimProblem } from '../../directory/scim/problem.js';
import { project } from '../../directory/scim/project.js';
import { readGroup, readGroupChanges, readGroupFilter } from '../../directory/scim/readGroup.js';
import { showGroup } from '../../directory/scim/showGroup.js';
import type { DirectoryGroup, GroupChange } from '../../domain/people/directory/group.js';
import type { Answer, Asked } from './context.js';
import { pageAnswer, pageAsked } from './pages.js';

type Deps = Needs<'directoryGroups'> &
  NeedsOf<typeof addGroup> &
  NeedsOf<typeof changeGroup> &
  NeedsOf<typeof removeGroup>;

const shown = ({ base, query }: Asked, group: DirectoryGroup) =>
  project(showGroup(group, base), {
    ...{ attributes: query.attributes ?? '', excludedAttributes: query.excludedAttributes ?? '' },
  });

/** Whether who is in it has to be read at all. */
const asksMembers = ({ query: { attributes = '', excludedAttributes = '' } }: Asked): boolean =>
  attributes.trim() === ''
    ? !/(?:^|[,:])\s*members\b/iu.test(excludedAttributes)
    : /(?:^|[,:])\s*members\b/iu.test(attributes);

const refusing = (taken: GroupTaken, about: string): ScimProblem =>
  taken.kind === 'taken' ? new ScimProblem('groupTaken', about) : new ScimProblem('memberUnknown', taken.id);

/** What a directory may do with its groups. */
export function groupsOf(deps: Deps) {
  const found = async (asked: Asked): Promise<DirectoryGroup> => {
    const [group] = await deps.directoryGroups.list(
      ...([keyOf(asked.actor), { id: asked.id }, 0, 1, asksMembers(asked)] as const),
    );
    if (!group) throw new ScimProblem('unknown', asked.id);
    return group;
  };
  const changed = async (asked: Asked, changes: readonly GroupChange[]): Promise<void> => {
    const outcome = await changeGroup(deps, asked.actor, { id: asked.id, changes });
    if (outcome.kind === 'taken' || outcome.kind === 'unknownMember') throw refusing(outcome, '');
    if (outcome.kind !== 'changed') throw new ScimProblem('unknown', asked.id);
  };
  return {
    async list(asked: Asked): Promise<Answer> {
      const filter = asked.query.filter === undefined ? {} : readGroupFilter(asked.query.filter);
      const page = pageAsked(asked);
      const key = keyOf(asked.actor);
      const groups = await deps.directoryGroups.list(
        ...([key, filter, page.startIndex - 1, page.count, asksMembers(asked)] as const),
      );
      const resources = groups.map((group) => shown(asked, group));
      return pageAnswer(page, resources, () => deps.directoryGroups.count(key, filter));
    },
    find: async (asked: Asked): Promise<Answer> => ({ status: 200, body: shown(asked, await found(asked)) }),
    async add(asked: Asked): Promise<Answer> {
      const told = readGroup(asked.body);
      const outcome = await addGroup(deps, asked.actor, told);
      if (outcome.kind === 'refused') throw new ScimProblem('unknown');
      if (outcome.kind !== 'kept') throw refusing(outcome, told.displayName);
      const { group } = outcome;
      return { status: 201, body: shown(asked, group), location: `${asked.base}/Groups/${group.id}` };
    },
    async replace(asked: Asked): Promise<Answer> {
      const { displayName, externalId, members } = readGroup(asked.body);
      await changed(asked, [
        { kind: 'named', displayName },
        { kind: 'external', externalId },
        { kind: 'replace', members },
      ]);
      return { status: 200, body: shown(asked, await found(asked)) };
    },
    async change(asked: Asked): Promise<Answer> {
      await changed(asked, readGroupChanges(asked.body));
      return { status: 204 };
    },
    async remove(asked: Asked): Promise<Answer> {
      const outcome = await removeGroup(deps, asked.actor, asked);
      if (outcome.kind !== 'removed') throw new ScimProblem('unknown', asked.id);
      return { status: 204 };
    },
  };
}

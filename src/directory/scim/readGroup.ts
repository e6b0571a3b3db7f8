import type { GroupChange, GroupFilter } from '../../domain/people/directory/group.js';
import { type Filter, readFilter } from './filter.js';
import { groupSchema } from './names.js';
import { type Operation, readOperations } from './operations.js';
import { ScimProblem } from './problem.js';
import { type Body, isBody, own, readReference, readText } from './values.js';

export interface GroupTold {
  readonly displayName: string;
  readonly externalId: string | null;
  readonly members: readonly string[];
}

/** More are told in several requests. */
const membersAtMost = 50_000;

/** A whole group, as it came. */
export function readGroup(body: unknown): GroupTold {
  if (!isBody(body)) throw new ScimProblem('syntax');
  return {
    displayName: nameIn(own(body, 'displayName')),
    externalId: readText(own(body, 'externalId'), 'externalId'),
    members: membersIn(own(body, 'members')),
  };
}

function nameIn(value: unknown): string {
  const name = readText(value, 'displayName');
  if (name === null) throw new ScimProblem('valueMissing', 'displayName');
  return name;
}

function membersIn(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  const list = Array.isArray(value) ? value : [value];
  if (list.length > membersAtMost) throw new ScimProblem('tooLarge', 'members');
  const ids = list.map((one) => readReference(one, 'members'));
  if (ids.some((id) => id === null)) throw new ScimProblem('value', 'members');
  return [...new Set(ids as string[])];
}

/** What a PATCH changes of a group: its name, and who is in it. What is not kept is no mistake. */
export const readGroupChanges = (body: unknown): GroupChange[] => readOperations(body).flatMap(changesOf);

function changesOf({ op, path, value }: Operation): GroupChange[] {
  if (path === null) return isBody(value) ? ofObject(op, value) : [];
  const bare = path.toLowerCase().startsWith(`${groupSchema.toLowerCase()}:`)
    ? path.slice(groupSchema.length + 1)
    : path;
  const within = /^members\[(.*)\](?:\.\w+)?$/isu.exec(bare.trim());
  if (within) return op === 'remove' ? [{ kind: 'remove', members: idsIn(readFilter(within[1] ?? '')) }] : [];
  if (!/^[a-z$][\w$.:-]*$/iu.test(bare.trim())) throw new ScimProblem('path', path.slice(0, 100));
  return changeOf(op, bare.trim().toLowerCase(), value);
}

const ofObject = (op: Operation['op'], body: Body): GroupChange[] =>
  Object.entries(body).flatMap(([key, value]) => changeOf(op, key.toLowerCase(), value));

function changeOf(op: Operation['op'], name: string, value: unknown): GroupChange[] {
  if (name === 'displayname') return [{ kind: 'named', displayName: nameIn(op === 'remove' ? null : value) }];
  if (name === 'externalid')
    return [{ kind: 'external', externalId: op === 'remove' ? null : readText(value, 'externalId') }];
  if (name !== 'members') return [];
  // To take away all of them, no value is sent.
  if (op === 'remove' && (value === undefined || value === null)) return [{ kind: 'replace', members: [] }];
  return [{ kind: op, members: membersIn(value) }];
}

/** `value eq "…"`, and several of them joined by `or`. */
function idsIn(filter: Filter): string[] {
  if (filter.kind === 'or') return filter.all.flatMap(idsIn);
  const isId = filter.kind === 'compare' && filter.op === 'eq' && filter.path.toLowerCase() === 'value';
  if (!isId) throw new ScimProblem('path', 'members');
  return [String(filter.value)];
}

const filterFields: Readonly<Record<string, keyof GroupFilter>> = {
  ...{ id: 'id', displayname: 'displayName', externalid: 'externalId' },
  ...{ members: 'member', 'members.value': 'member' },
};

/** Which groups a directory asks for. */
export function readGroupFilter(text: string): GroupFilter {
  const found: { -readonly [Field in keyof GroupFilter]: GroupFilter[Field] } = {};
  for (const one of partsOf(readFilter(text))) {
    if (one.kind === 'within' && one.path.toLowerCase() === 'members') {
      found.member = idsIn(one.filter)[0] ?? '';
      continue;
    }
    if (one.kind !== 'compare' || one.op !== 'eq') throw new ScimProblem('filterUnknown');
    const name = one.path.toLowerCase().replace(`${groupSchema.toLowerCase()}:`, '');
    const field = Object.hasOwn(filterFields, name) ? filterFields[name] : undefined;
    if (!field || field in found) throw new ScimProblem('filterUnknown', one.path.slice(0, 100));
    found[field] = String(one.value);
  }
  return found;
}

const partsOf = (filter: Filter): readonly Filter[] =>
  filter.kind === 'and' ? filter.all.flatMap(partsOf) : [filter];

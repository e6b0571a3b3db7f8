import { type EntryTold, nothingTold } from '../../domain/people/directory/entry.js';
import { locate, type SiteFrom } from './names.js';
import { type Operation, readOperations } from './operations.js';
import { ScimProblem } from './problem.js';
import { type Draft, put, putAll } from './putUser.js';
import { isBody } from './values.js';

/** A whole user, as it came: what it does not have is nothing. Whether they are here stays when it is not said. */
export function readUser(body: unknown, siteFrom: SiteFrom, wasActive = true): EntryTold {
  if (!isBody(body)) throw new ScimProblem('syntax');
  const { active, ...rest } = body;
  const draft: Draft = { ...nothingTold, userName: '', active: wasActive };
  const isSaid = active !== undefined && active !== null && active !== '';
  putAll(draft, isSaid ? body : rest, siteFrom);
  return checked(draft);
}

/** What is told of somebody once a change is done, all of it or nothing. */
export function changeUser(before: EntryTold, body: unknown, siteFrom: SiteFrom): EntryTold {
  const draft: Draft = { ...before };
  for (const operation of readOperations(body)) change(draft, operation, siteFrom);
  return checked(draft);
}

function change(draft: Draft, { op, path, value }: Operation, siteFrom: SiteFrom): void {
  if (path === null) putAll(draft, isBody(value) ? value : {}, siteFrom, op === 'add');
  else put(draft, locate(path, siteFrom), op === 'remove' ? null : value, siteFrom, op === 'add');
}

function checked(draft: Draft): EntryTold {
  if (draft.userName === '') throw new ScimProblem('valueMissing', 'userName');
  return draft;
}

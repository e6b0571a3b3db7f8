import type { dropPeopleFile } from '../application/people/files/dropPeopleFile.js';
import type { FileOpened } from '../application/people/files/openPeopleFile.js';
import type { FileAsked, FileTried, WhatItChanges } from '../application/people/files/tryPeopleFile.js';
import type { NoFile, PeopleFileDone } from '../application/ports/index.js';
import type { Refused } from '../application/refusals.js';
import type { FileRefusal, PeopleFileProblem } from '../domain/people/directory/fileRefusal.js';
import { problem, refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** What an admin is told of a file of people that was sent. */
export type PeopleFileMessage =
  /** What it would change: asked before it is done. */
  | (Omit<WhatItChanges, 'kind'> & { readonly kind: 'peopleFile.tried' })
  /** Is it everybody? `absent`: so many are not in it. */
  | (FileAsked & { readonly kind: 'peopleFile.which'; readonly name: string; readonly absent: number })
  /** Does the day come first, or the month? */
  | (FileAsked & { readonly kind: 'peopleFile.dates'; readonly name: string })
  | (PeopleFileDone & { readonly kind: 'peopleFile.done'; readonly already: boolean })
  | { readonly kind: 'peopleFile.unread'; readonly why: PeopleFileProblem | NoFile | 'over' }
  /** On its own, to an admin: one that came by itself. */
  | (FileRefusal & { readonly kind: 'peopleFile.refused' })
  | { readonly kind: 'peopleFile.dropped' };

type Outcome =
  | FileOpened
  | FileTried
  | { readonly kind: 'busy' }
  | Awaited<ReturnType<typeof dropPeopleFile>>;

export function peopleFileMessage(outcome: Outcome | Refused): Message {
  switch (outcome.kind) {
    case 'refused':
      return refusalMessage(outcome);
    case 'tried':
      return { ...outcome, kind: 'peopleFile.tried' };
    case 'whichMode':
      return { ...outcome, kind: 'peopleFile.which' };
    case 'whichDates':
      return { ...outcome, kind: 'peopleFile.dates' };
    case 'applied':
      return { ...outcome, kind: 'peopleFile.done' };
    case 'unreadable':
      return { kind: 'peopleFile.unread', why: outcome.code };
    case 'noFile':
      return { kind: 'peopleFile.unread', why: outcome.why };
    case 'fileGone':
      return { kind: 'peopleFile.unread', why: 'over' };
    case 'busy':
      return problem({ code: 'temporary' });
    case 'dropped':
      return { kind: 'peopleFile.dropped' };
  }
}

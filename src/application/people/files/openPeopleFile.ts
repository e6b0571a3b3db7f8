import { visibleLine } from '../../../domain/people/visibleText.js';
import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf, NoFile, SentFile, UnreadPeople } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { readPeopleFile } from './readPeopleFile.js';
import { type FileTried, tryPeopleFile } from './tryPeopleFile.js';

/** About as many people as a company of 20,000 has. */
const bytesAtMost = 2_000_000;
/** Nobody decides for longer. */
const keptMs = 60 * 60_000;
const nameAtMost = 100;

export type FileOpened = FileTried | UnreadPeople | { readonly kind: 'noFile'; readonly why: NoFile };

/** Takes a file of people that was sent in a chat, and says what it would change. Nothing is done yet. Admins only. */
export async function openPeopleFile(
  deps: Needs<'chatFiles' | 'clock' | 'newId' | 'peopleFiles' | 'peopleReader'> &
    NeedsOf<typeof readPeopleFile> &
    NeedsOf<typeof tryPeopleFile>,
  actor: EmployeeActor,
  sent: SentFile,
): Promise<FileOpened | Refused> {
  // Before it is asked for: a file of somebody else is not even looked at.
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const bytes = (await deps.chatFiles[sent.platform]?.read(sent, bytesAtMost)) ?? 'gone';
  if (typeof bytes === 'string') return { kind: 'noFile', why: bytes };
  const opened = await readPeopleFile(deps, actor.organisation.id, bytes, []);
  if (opened.kind === 'unreadable') return opened;
  const { organisation, employee } = actor;
  const id = deps.newId();
  await deps.peopleFiles.open({
    ...{ id, organisationId: organisation.id, employeeId: employee.id, kept: opened.kept.join('\n') },
    name: visibleLine(sent.name, nameAtMost),
    until: new Date(deps.clock.now().getTime() + keptMs),
  });
  return tryPeopleFile(deps, actor, { fileId: id, mode: null, dates: null });
}

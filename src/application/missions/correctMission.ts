import type { ChangedContent, MissionChange, MissionContent } from '../../domain/missions/changes.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { missionLine } from '../audit/missionLine.js';
import { writeDown } from '../audit/writeDown.js';
import type { Needs, NeedsOf } from '../ports/index.js';

interface Asked {
  /** Who is to be asked for on site, for the log: by name alone. */
  readonly contact?: Pick<MissionChange, 'before' | 'after'>;
  /** The change that people are to be told of. */
  readonly changeId?: string;
  /** Of two who change one, the one who asked last (UTC) holds. */
  readonly askedAt?: Date;
}

/** Changes a mission that is announced, and writes it down. Null when it is another by now than the one that was read. */
export async function correctMission(
  deps: Needs<'missions'> & NeedsOf<typeof missionLine> & NeedsOf<typeof writeDown>,
  actor: EmployeeActor,
  read: Mission,
  content: Partial<MissionContent>,
  { contact, ...asked }: Asked,
): Promise<Mission | null> {
  const { organisationId, id, revision = 0 } = read;
  const line = missionLine(deps, actor, 'mission.changed', id, {
    before: { ...read, ...contactOf(contact?.before) },
    after: { ...content, ...contactOf(contact?.after) },
  });
  const saved = await deps.missions.correct(organisationId, id, revision, content, { ...asked, line });
  if (saved && line) await writeDown(deps, line);
  return saved;
}

const contactOf = (content?: ChangedContent) =>
  content?.contact === undefined ? {} : { contact: content.contact?.name ?? '' };

import { type AuditLine, afterPlace, beforePlace, placeOf } from '../../domain/audit/auditLine.js';
import { type EmployeeActor, keyNamed } from '../actor.js';
import { may } from '../may.js';
import { rolesOf } from '../people/rolesOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { readableLines } from './readableLines.js';

/** As many as can be read at once in either chat. */
const inChat = 8;
const atMost = 100;

/** A line as it is read: with the names of today, empty of whoever is erased. */
export interface AuditView extends Pick<AuditLine, 'id' | 'kind' | 'at' | 'before' | 'after'> {
  readonly by: string;
  readonly person: string | null;
  readonly mission: string | null;
  /** Of which mission and person it is. */
  readonly of: AuditOf;
}

export interface AuditLog {
  readonly kind: 'audit';
  readonly lines: readonly AuditView[];
  /** Where older lines begin, and newer ones; null when there are none. */
  readonly olderThan: string | null;
  readonly newerThan: string | null;
  /** Why there is no line; null when there is one. */
  readonly empty: AuditEmpty | null;
  readonly of: AuditOf;
  /** It is of everything in the company; else of what was done to one's own missions. */
  readonly isWhole: boolean;
  /** How those are called today; null where none is told, or it is not known any more. */
  readonly called: { readonly person: string | null; readonly mission: string | null };
}

/** There is none at all, or none that is older or newer. `noneHere`: none as far as was looked; there may be some further on. */
type AuditEmpty = 'none' | 'noneOlder' | 'noneNewer' | 'noneHere';

/** Of which mission or person; of everything when none is told. */
export interface AuditOf {
  readonly missionId?: string | undefined;
  readonly personId?: string | undefined;
}

type Reading = Needs<'audit' | 'employees' | 'missions'>;

/** From where: older or newer than a place in the log. Neither: the last. */
export interface AuditFrom {
  readonly olderThan?: string | undefined;
  readonly newerThan?: string | undefined;
  /** How many at once; as a chat shows when it is not told. */
  readonly count?: number | undefined;
}

/**
 * Some acts, the last first, of all or of one mission or person. They go by their place in the log, so that none moves when others
 * are added. Admins read all; whoever organises what was done to their missions, and nothing of people.
 */
export async function auditLog(
  deps: Reading,
  actor: EmployeeActor,
  { olderThan, newerThan, missionId, personId, count = inChat }: AuditOf & AuditFrom,
): Promise<AuditLog | Refused> {
  const isWhole = may(actor, 'audit.read');
  if (!may(actor, 'audit.look') || (personId && !isWhole)) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const mission = missionId ? await deps.missions.find(organisationId, missionId) : null;
  if (missionId && !isWhole && !(mission && may(actor, 'audit.ofMission', mission)))
    return refused({ code: 'missionNotFound' });
  const of = { ...(missionId && { missionId }), ...(personId && { personId }) };
  const perPage = Math.min(count, atMost);
  const isBack = newerThan !== undefined;
  const from = isBack ? { newerThan } : { olderThan };
  const found = await readableLines(deps, actor, { ...of, ...from, want: perPage + 1 });
  const isMore = found.lines.length > perPage;
  const shown = isBack ? found.lines.slice(-perPage) : found.lines.slice(0, perPage);
  const [first, last] = [shown[0], shown.at(-1)];
  /** Where it goes on in the direction in which it was read. */
  const onward = (end: AuditLine | undefined) => (end && isMore ? placeOf(end) : found.reached);
  const [lines, person] = await Promise.all([
    viewsOf(deps, organisationId, shown),
    personId ? deps.employees.find(organisationId, personId) : null,
  ]);
  const called = { person: person?.name ?? null, mission: mission?.title ?? null };
  return {
    ...{ kind: 'audit', lines: isWhole ? lines : lines.map(withoutPeople), of, isWhole, called },
    empty: last ? null : emptyFor({ ...from, reached: found.reached }),
    olderThan: isBack ? (last ? placeOf(last) : afterPlace(newerThan)) : onward(last),
    newerThan: isBack ? onward(first) : cameFrom(first, olderThan),
  };
}

function emptyFor({
  olderThan,
  newerThan,
  reached,
}: AuditFrom & { readonly reached: string | null }): AuditEmpty {
  if (reached !== null) return 'noneHere';
  if (newerThan !== undefined) return 'noneNewer';
  return olderThan === undefined ? 'none' : 'noneOlder';
}

/** Back to where somebody came from. It goes on too from a stretch where no line is theirs. */
function cameFrom(first: AuditLine | undefined, olderThan: string | undefined): string | null {
  if (olderThan === undefined) return null;
  return first ? placeOf(first) : beforePlace(olderThan);
}

/** Who stood for a non-profit before is shown by no mission any more. */
const ofPeople = ['contact', 'phone'];

function withoutPeople(line: AuditView): AuditView {
  const kept = <Fields extends object>(fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !ofPeople.includes(name))) as Fields;
  return { ...line, before: kept(line.before), after: kept(line.after) };
}

async function viewsOf(
  { employees, missions }: Reading,
  organisationId: string,
  lines: readonly AuditLine[],
): Promise<AuditView[]> {
  const ids = [...new Set(lines.flatMap(({ by, personId }) => [by, personId ?? by]))];
  const people = await employees.findMany(organisationId, ids);
  const about = await missions.findMany(organisationId, [
    ...new Set(lines.flatMap(({ missionId }) => missionId ?? [])),
  ]);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? keyNamed(id);
  return lines.map(({ id, kind, at, by, personId, missionId, before, after }) => ({
    ...{ id, kind, at, before, after, by: nameOf(by) },
    person: personId ? nameOf(personId) : null,
    mission: about.find(({ id }) => id === missionId)?.title ?? null,
    of: { ...(missionId && { missionId }), ...(personId && { personId }) },
  }));
}

const batch = 500;

/** All of the log for a file, the oldest first. Null when whoever asked is no admin any more. */
export async function wholeLog(
  deps: Reading & Needs<'identities' | 'organisations'> & NeedsOf<typeof rolesOf>,
  organisationId: string,
  employeeId: string,
): Promise<readonly AuditView[] | null> {
  const organisation = await deps.organisations.find(organisationId);
  const accounts = await deps.identities.ofEmployee(organisationId, employeeId);
  const isAdminBy = (account: (typeof accounts)[number]) =>
    account.reachability !== 'left' && rolesOf(deps, organisation ?? {}, account).roles.includes('admin');
  if (!accounts.some(isAdminBy)) return null;
  const views: AuditView[] = [];
  let lines: AuditLine[] = [];
  for await (const line of deps.audit.all(organisationId)) {
    lines.push(line);
    if (lines.length < batch) continue;
    views.push(...(await viewsOf(deps, organisationId, lines)));
    lines = [];
  }
  return [...views, ...(await viewsOf(deps, organisationId, lines))];
}

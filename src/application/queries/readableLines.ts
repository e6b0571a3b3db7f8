import { type AuditLine, placeOf } from '../../domain/audit/auditLine.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';

/** Lines are looked through so many at once, and so often at most. */
const batch = 200;
const looksAtMost = 25;

interface Asked {
  readonly missionId?: string | undefined;
  readonly personId?: string | undefined;
  readonly olderThan?: string | undefined;
  readonly newerThan?: string | undefined;
  /** So many are wanted. */
  readonly want: number;
}

interface Readable {
  /** The newest first; some more than wanted, perhaps. */
  readonly lines: readonly AuditLine[];
  /** How far was looked; null when there is nothing further. */
  readonly reached: string | null;
}

/**
 * The lines that somebody may read. An admin reads all. Whoever organises reads what was done to their missions, and nothing that
 * is about a person. Whose missions those are is asked of each, as it is today.
 */
export async function readableLines(
  { audit, missions }: Needs<'audit' | 'missions'>,
  actor: EmployeeActor,
  { want, olderThan, newerThan, ...of }: Asked,
): Promise<Readable> {
  const organisationId = actor.organisation.id;
  const isBack = newerThan !== undefined;
  const readsAll = may(actor, 'audit.read');
  const limit = readsAll ? want : batch;
  const part = { ...of, ...(!readsAll && { ofMissions: true }), limit };
  const theirs = async (lines: readonly AuditLine[]) => {
    if (readsAll) return lines;
    const ids = [...new Set(lines.flatMap(({ missionId }) => missionId ?? []))];
    const own = (await missions.findMany(organisationId, ids)).filter((one) =>
      may(actor, 'audit.ofMission', one),
    );
    return lines.filter(({ missionId }) => own.some(({ id }) => id === missionId));
  };
  let lines: readonly AuditLine[] = [];
  let place = isBack ? newerThan : olderThan;
  for (let looks = 0; looks < looksAtMost && lines.length < want; looks += 1) {
    const from = isBack ? { newerThan: place } : { olderThan: place };
    const found = await audit.list(organisationId, { ...part, ...from });
    const more = await theirs(found);
    lines = isBack ? [...more, ...lines] : [...lines, ...more];
    const end = isBack ? found[0] : found.at(-1);
    if (!end || found.length < limit) return { lines, reached: null };
    place = placeOf(end);
  }
  return { lines, reached: place ?? null };
}

import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import type { HrisConnection, HrisFailure, Needs, WrittenState } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

const openAtMost = 50;

/** What a connection is to whoever looks after it. */
type HrisSeen = Omit<HrisConnection, 'organisationId' | 'sealed' | 'tokenUrl'> & {
  /** It is being read, or will be in a moment. */
  readonly isDue: boolean;
};

/** A mission of somebody that does not stand in the HRIS as it should. */
interface Unwritten {
  readonly id: string;
  readonly personId: string;
  readonly mission: string | null;
  readonly state: WrittenState;
  /** Why, where the HRIS or the way there said no. */
  readonly code: HrisFailure | null;
}

interface HrisLooked {
  readonly kind: 'hris';
  readonly connections: readonly HrisSeen[];
  readonly written: Readonly<Record<WrittenState, number>>;
  readonly open: readonly Unwritten[];
  /** Of everybody who is spoken of. */
  readonly names: ReadonlyMap<string, string>;
}

/** Every HRIS of a company: how its reading went, what the next would change, and how writing goes. */
export async function hrisSeen(
  deps: Needs<'hrisConnections' | 'activities' | 'employees' | 'missions' | 'clock'>,
  actor: Actor,
): Promise<HrisLooked | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const [all, written, rows] = await Promise.all([
    deps.hrisConnections.list(organisationId),
    deps.activities.countStates(organisationId),
    deps.activities.listOpen(organisationId, openAtMost),
  ]);
  const missions = await deps.missions.findMany(
    organisationId,
    unique(rows.map(({ missionId }) => missionId)),
  );
  const titles = new Map(missions.map(({ id, title }) => [id, title]));
  const open = rows.map(({ id, employeeId: personId, missionId, state, code }) => ({
    ...{ id, personId, state, code, mission: titles.get(missionId) ?? null },
  }));
  const previewed = all.flatMap(({ preview }) => preview?.lines ?? []);
  const spokenOf = [...previewed, ...open].flatMap(({ personId }) => personId ?? []);
  const people = await deps.employees.findMany(organisationId, unique(spokenOf));
  const now = deps.clock.now();
  return {
    ...{ kind: 'hris', written, open },
    connections: all.map((one) => seen(one, now)),
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

function seen({ organisationId: _, sealed: __, tokenUrl: ___, ...one }: HrisConnection, now: Date): HrisSeen {
  // Rows of before know nothing of previews.
  const { preview = null, previewAskedAt = null } = one as Partial<HrisConnection>;
  return { ...one, preview, previewAskedAt, isDue: one.nextAt <= now };
}

import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import { hrisWebhookUrl } from '../../people/hris/webhookUrl.js';
import type { HrisConnection, HrisFailure, Needs, WrittenState } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

const openAtMost = 50;

/** What a connection is to whoever looks after it. */
type HrisSeen = Omit<
  HrisConnection,
  'organisationId' | 'sealed' | 'tokenUrl' | 'webhookSealed' | 'hurriedAt' | 'toldAgainAt' | 'whole'
> & {
  /** It is being read, or will be in a moment. */
  readonly isDue: boolean;
  /** Where it may tell of changes, and whether we listen. */
  readonly webhook: { readonly url: string; readonly isOn: boolean };
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
  deps: Needs<'hrisConnections' | 'activities' | 'employees' | 'missions' | 'clock' | 'publicUrl'>,
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
    connections: all.map((one) => seen(deps, one, now)),
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

function seen(deps: Needs<'publicUrl'>, connection: HrisConnection, now: Date): HrisSeen {
  const { id, kind, name, url, activityCode, nextAt, last } = connection;
  // Rows of before know nothing of previews, and of webhooks.
  const {
    preview = null,
    previewAskedAt = null,
    hurriedAt = null,
    webhookSealed = null,
  } = connection as Partial<HrisConnection>;
  const isDue = nextAt <= now || (hurriedAt !== null && hurriedAt <= now);
  const webhook = { url: hrisWebhookUrl(deps, connection), isOn: webhookSealed !== null };
  return { ...{ id, kind, name, url, activityCode, nextAt, last, preview, previewAskedAt }, isDue, webhook };
}

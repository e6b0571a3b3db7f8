import { workedTime } from '../../domain/engagements/workedTime.js';
import { findSlot } from '../missions/findSlot.js';
import { connectedName } from '../people/directory/toldBy.js';
import {
  type Activity,
  type ActivityWriter,
  type HrisConnection,
  HrisError,
  type Needs,
  type NeedsOf,
  type WrittenActivity,
} from '../ports/index.js';

type ReconcileNeeds = Needs<
  'activities' | 'engagements' | 'employees' | 'hrisConnections' | 'hris' | 'clock' | 'log'
> &
  NeedsOf<typeof findSlot>;

/** What is to stand in which HRIS. */
interface Wanted {
  readonly connection: HrisConnection;
  readonly activity: Activity | null;
}

/**
 * Makes what stands in the HRIS what is true now, and nothing twice. What is about to be written is kept first. When its end was
 * never heard, it is looked for by our reference before anything else is written.
 */
export async function reconcileActivity(deps: ReconcileNeeds, row: WrittenActivity): Promise<void> {
  const wanted = await wantedOf(deps, row);
  if (!wanted) return deps.activities.finish(row, { state: stateOf(row, null) }, null);
  const { connection, activity } = wanted;
  try {
    const { activities: writer } = deps.hris.open(connection);
    if (!writer) return await deps.activities.finish(row, { state: stateOf(row, null) }, null);
    const there = await whatIsThere(writer, row);
    const foreignId = await change(deps, writer, { row, there, connection, activity });
    const done = { written: activity, foreignId, doubt: null, tries: 0, code: null };
    const state = activity ? 'written' : stateOf(row, there);
    await deps.activities.finish(row, { ...done, state }, null);
  } catch (error) {
    if (!(error instanceof HrisError)) throw error;
    await again(deps, row, error);
  }
}

const stateOf = ({ written }: WrittenActivity, there: string | null): 'withdrawn' | 'none' =>
  written || there ? 'withdrawn' : 'none';

/** Null: nothing is written of them anywhere. Where something stands already, that HRIS is asked still. */
async function wantedOf(deps: ReconcileNeeds, row: WrittenActivity): Promise<Wanted | null> {
  const { organisationId, id, employeeId, connectionId } = row;
  const [employee, engagement, connections] = await Promise.all([
    deps.employees.find(organisationId, employeeId),
    deps.engagements.find(organisationId, id),
    deps.hrisConnections.list(organisationId),
  ]);
  const told = employee?.fromDirectory;
  const connection = connections.find((one) =>
    connectionId === null ? connectedName(one.name, 'hris') === told?.connection : one.id === connectionId,
  );
  if (!connection || connection.activityCode === null) return null;
  const found = engagement && (await findSlot(deps, organisationId, engagement.slotId));
  const time = found && told?.active ? workedTime(engagement, found.slot) : null;
  const isPast = found ? found.slot.startsAt <= deps.clock.now() : false;
  // What somebody worked before they left stays theirs.
  if (!time && isPast && told?.active === false) return { connection, activity: row.written };
  const key = told?.key;
  return { connection, activity: time && key ? { ref: id, personKey: key, ...time } : null };
}

/** The id under which it stands there, looked up where nobody knows. */
async function whatIsThere(writer: ActivityWriter, row: WrittenActivity): Promise<string | null> {
  if (!row.doubt) return row.foreignId;
  return (await writer.find(row.doubt)) ?? (row.written ? await writer.find(row.written) : null);
}

interface Changing extends Wanted {
  readonly row: WrittenActivity;
  readonly there: string | null;
}

/** Gives the id under which it stands from now on. */
async function change(
  deps: ReconcileNeeds,
  writer: ActivityWriter,
  { row, there, connection, activity }: Changing,
): Promise<string | null> {
  if (!row.doubt && there !== null && isSame(row.written, activity)) return there;
  const doubt = activity ?? row.doubt ?? row.written;
  if (activity === null && there === null) return null;
  await deps.activities.note(row, { doubt, connectionId: connection.id });
  if (activity) return writer.put(activity, there).catch(retriedIfGone(writer, activity, there));
  await writer.withdraw(there ?? '').catch(unlessGone);
  return null;
}

const isGone = (error: unknown): boolean => error instanceof HrisError && error.status === 404;

/** Somebody deleted it there: it is written anew. */
const retriedIfGone =
  (writer: ActivityWriter, activity: Activity, there: string | null) => (error: unknown) => {
    if (there === null || !isGone(error)) throw error;
    return writer.put(activity, null);
  };

function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error;
}

const isSame = (one: Activity | null, other: Activity | null): boolean =>
  one !== null && other !== null && fields.every((field) => one[field] === other[field]);

const fields = ['personKey', 'date', 'half', 'from', 'to', 'hours'] as const;

const firstRestMs = 60_000;
const longestRestMs = 24 * 3_600_000;

/** Twice as long each time; what the HRIS said no to, not before the next day. */
async function again(deps: ReconcileNeeds, row: WrittenActivity, { code, status }: HrisError): Promise<void> {
  const tries = row.tries + 1;
  const isPassing = code === 'limit' || code === 'unreachable';
  const rest = isPassing ? Math.min(firstRestMs * 2 ** row.tries, longestRestMs) : longestRestMs;
  const dueAt = new Date(deps.clock.now().getTime() + rest);
  deps.log.warn('hris.unwritten', { engagement: row.id, code, status: status ?? 0, tries });
  // What it said no to it has not written, nor what it had no time for.
  const doubt = code === 'unreachable' || code === 'unreadable' ? {} : { doubt: row.doubt };
  await deps.activities.finish(
    row,
    { ...doubt, tries, code, state: isPassing ? 'waiting' : 'failed' },
    dueAt,
  );
}

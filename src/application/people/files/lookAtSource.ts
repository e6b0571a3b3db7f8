import type { Organisation } from '../../../domain/organisations/organisation.js';
import { type FileTrouble, toldAnew } from '../../../domain/people/directory/fileRefusal.js';
import type {
  BroughtFile,
  FileRun,
  KnownFile,
  Needs,
  NeedsOf,
  PeopleSource,
  ScheduledFile,
} from '../../ports/index.js';
import { underLease } from '../../underLease.js';
import { importScheduledFile } from './importScheduledFile.js';
import { tellFileRefused } from './tellFileRefused.js';

/** Of a process that died another goes on after it. */
const leaseMs = 30_000;

type LookNeeds = Needs<'clock' | 'scheduledFiles' | 'log' | 'organisations'> &
  NeedsOf<typeof importScheduledFile> &
  NeedsOf<typeof tellFileRefused> &
  NeedsOf<typeof underLease>;

/**
 * Looks whether a file of people has come by itself, and does what it says, once for each file. One process at a time. How it ended
 * is kept and logged, in codes and counts. Killed in between, it is done again to the same end.
 */
export async function lookAtSource(deps: LookNeeds, source: PeopleSource): Promise<void> {
  const { organisationId } = source;
  const lease = { name: `people ${source.source} ${organisationId}`, leaseMs, patienceMs: 0 };
  await underLease(deps, lease, async () => {
    const organisation = await deps.organisations.find(organisationId);
    if (!organisation) return;
    const before = await deps.scheduledFiles.find(organisationId, source.source);
    // A process that died may have left somebody untold.
    if (before?.untold) await tellFileRefused(deps, organisation, source);
    if (!isDue(source, before, deps.clock.now())) return;
    const change = await lookNow(deps, organisation, source, before);
    if (!change) return;
    // A row of before says it of the trouble, which is written anew.
    const { troublesTold = [] } = before ?? {};
    await deps.scheduledFiles.note(organisationId, source.source, { troublesTold, ...change });
    if (change.untold) await tellFileRefused(deps, organisation, source);
  });
}

function isDue({ everyMs }: PeopleSource, before: ScheduledFile | null, now: Date): boolean {
  const since = before?.lookedAt ? now.getTime() - before.lookedAt.getTime() : everyMs;
  return since >= everyMs || since < 0;
}

/** What is to be kept of a look; null: nothing new. */
async function lookNow(
  deps: LookNeeds,
  organisation: Organisation,
  source: PeopleSource,
  before: ScheduledFile | null,
): Promise<Partial<ScheduledFile> | null> {
  const looked = await source.look(knownOf(before, organisation));
  const lookedAt = deps.clock.now();
  if (looked === null) return null;
  switch (looked.kind) {
    case 'same':
      return source.everyMs > 0 || before?.trouble ? { lookedAt, tags: looked.tags, trouble: null } : null;
    case 'trouble':
      return troubled(deps, source, before, looked.code, lookedAt);
    case 'file':
      return done(deps, organisation, source, before, looked);
  }
}

/** Nothing is known of a file that was stopped once the company has decided otherwise: it is looked at again. */
function knownOf(before: ScheduledFile | null, { policy }: Organisation): KnownFile | null {
  if (!before?.run) return null;
  const { digest, stopped } = before.run;
  if (stopped && stopped.percent !== policy.leaveAtMost) return null;
  return { digest, tags: before.tags };
}

function troubled(
  { log }: Needs<'log'>,
  { source, everyMs }: PeopleSource,
  before: ScheduledFile | null,
  code: FileTrouble,
  lookedAt: Date,
): Partial<ScheduledFile> | null {
  const last = before?.trouble ?? null;
  const trouble = { code, since: last?.since ?? lookedAt };
  const troublesTold = toldAnew(before?.troublesTold ?? [], trouble, lookedAt);
  if (last?.code !== code) log.warn('people.fileTrouble', { source, code });
  else if (everyMs === 0 && !troublesTold) return null;
  return { lookedAt, trouble, ...(troublesTold && { troublesTold, untold: 'trouble' }) };
}

async function done(
  deps: LookNeeds,
  organisation: Organisation,
  source: PeopleSource,
  before: ScheduledFile | null,
  file: BroughtFile,
): Promise<Partial<ScheduledFile> | null> {
  const run = await importScheduledFile(deps, organisation, source, file);
  if (!run) return null;
  const { end, code, counts } = run;
  const facts = { source: source.source, end, code: code ?? '', ...counts };
  deps.log[end === 'done' ? 'info' : 'warn']('people.file', facts);
  const untold = end !== 'done' && isNews(source, before?.run ?? null, run) ? 'run' : null;
  return { lookedAt: run.at, tags: file.tags, trouble: null, run, untold };
}

/** An address may make its file anew each time. Refused for the same reason each time, that is said once. */
function isNews({ source }: PeopleSource, last: FileRun | null, run: FileRun): boolean {
  if (!last || last.end === 'done') return true;
  const what = ({ end, code, counts, stopped }: FileRun) =>
    JSON.stringify([end, code, counts, stopped?.leaving, stopped?.of]);
  return last.digest !== run.digest && (source === 'folder' || what(last) !== what(run));
}

import { createHash } from 'node:crypto';
import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import { nonprofitLine } from '../audit/nonprofitLine.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import { createMission } from '../missions/saveMission.js';
import { sitesFor } from '../missions/sitesFor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { agreedIn } from './agreedIn.js';
import type { WantedMission } from './fileMissions.js';
import { filledNonprofit } from './filledNonprofit.js';
import type { FoundImport } from './findImport.js';
import { missionIdOf } from './missionIdOf.js';
import { tellImported } from './tellImported.js';

type Making = Needs<'missions' | 'nonprofits' | 'newId' | 'clock'> &
  NeedsOf<typeof createMission> &
  NeedsOf<typeof writeDown>;

/** `other`: something else was read since, or nothing: what was shown is to be read again. */
export type Imported = { readonly kind: 'imported' | 'other' };

/**
 * Makes the missions that were shown, which are not announced yet. Those that are there already stay as they are. Pressed twice, by two
 * at once or after a crash, each is made once, and they are told once. Organisers only.
 */
export async function importMissions(
  deps: Making & Needs<'audit' | 'missionImports'> & NeedsOf<typeof lineOf> & NeedsOf<typeof tellImported>,
  { link: { organisationId, key }, found, actor }: FoundImport,
  planId: string,
): Promise<Imported | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  if (found.done) return { kind: 'imported' };
  if (found.plan?.id !== planId) return { kind: 'other' };
  const { refused: left, unit } = found.plan;
  // As it was shown: those of other sites are refused.
  const wanted = found.plan.wanted.filter(({ draft }) => sitesFor(actor, draft, null) !== 'others');
  const all = wanted.map((one) => ({ id: missionIdOf(organisationId, one), one }));
  const there = await deps.missions.findMany(
    organisationId,
    all.map(({ id }) => id),
  );
  const first = { at: deps.clock.now(), existing: there.length };
  const begun = await deps.missionImports.begin(organisationId, key, first);
  if (!begun) return { kind: 'imported' };
  const known = new Set(there.map(({ id }) => id));
  for (const { id, one } of all) {
    if (known.has(id)) continue;
    const refusal = await makeOne(deps, actor, id, one);
    if (refusal) return refusal;
  }
  const { existing } = begun;
  const created = wanted.length - existing;
  const refusedLines = left.length + found.plan.wanted.length - wanted.length;
  const after = {
    created: String(created),
    existing: String(existing),
    refused: String(refusedLines),
  };
  const about = { kind: 'organisation', id: organisationId } as const;
  // One line, whoever presses besides or again: its id is of the link, its time that of the first press.
  const id = lineIdOf(key);
  const line = lineOf(deps, actor, { id, kind: 'import.done', about, after });
  await deps.audit.write({ ...line, at: begun.at });
  // Before it is done: after a death in between, the button leads here again.
  await tellImported(deps, actor, id, { created, existing, refused: refusedLines, unit });
  await deps.missionImports.finish(organisationId, key, { created, existing });
  return { kind: 'imported' };
}

const lineIdOf = (key: string): string =>
  createHash('sha256').update(`import.done ${key}`).digest('hex').slice(0, 32);

/** Null when it is there now: made by this call, or by whoever pressed at the same time. */
async function makeOne(
  deps: Making,
  actor: EmployeeActor,
  id: string,
  wanted: WantedMission,
): Promise<Refused | null> {
  const { draft, timezone, framing, nonprofit: told } = wanted;
  const organisationId = actor.organisation.id;
  const nonprofit = await deps.nonprofits.ensureByName({
    ...{ id: deps.newId(), organisationId, name: draft.nonprofit, contact: null },
  });
  const { facts, isMore } = filledNonprofit(nonprofit, told);
  // Before the mission: what a crash leaves out is done when the button is pressed again.
  if (isMore) {
    const line = nonprofitLine(deps, actor, { missionId: id, changeId: id }, nonprofit, facts);
    const now = deps.clock.now();
    const isKept = await deps.nonprofits.update(organisationId, nonprofit.id, facts, now, line);
    if (isKept && line) await writeDown(deps, line);
  }
  const made = await createMission(deps, actor, { id, draft, timezone, agreed: agreedIn(framing) });
  return made.kind === 'refused' ? made : null;
}

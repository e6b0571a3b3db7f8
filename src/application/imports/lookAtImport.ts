import type { FramingPoint } from '../../domain/missions/missingPoints.js';
import type { Mission } from '../../domain/missions/mission.js';
import { may } from '../may.js';
import { missingAt } from '../missions/missing.js';
import { sitesFor } from '../missions/sitesFor.js';
import type { ImportDone, ImportPlan, Needs } from '../ports/index.js';
import { agreedIn } from './agreedIn.js';
import type { WantedMission } from './fileMissions.js';
import { filledNonprofit, knownAs, type NonprofitFact } from './filledNonprofit.js';
import type { FoundImport } from './findImport.js';
import { folded, missionIdOf } from './missionIdOf.js';

/** What becomes of a mission of a file, as things stand. */
export type Planned =
  | {
      readonly kind: 'created';
      readonly wanted: WantedMission;
      /** What is to be said before it can be announced. */
      readonly missing: readonly FramingPoint[];
      readonly kept: readonly NonprofitFact[];
    }
  /** Of sites that whoever brings it does not organise for. */
  | { readonly kind: 'others'; readonly wanted: WantedMission }
  /** `mission`: null where it is another site's own. */
  | { readonly kind: 'exists'; readonly wanted: WantedMission; readonly mission: Mission | null };

export type ImportView =
  | { readonly kind: 'empty' }
  | { readonly kind: 'planned'; readonly plan: ImportPlan; readonly missions: readonly Planned[] }
  | { readonly kind: 'done'; readonly done: ImportDone };

/** What would become of a file, line by line. Nothing is written. */
export async function lookAtImport(
  deps: Needs<'clock' | 'missions' | 'nonprofits'>,
  { found, actor }: FoundImport,
): Promise<ImportView> {
  const { plan, done, organisationId } = found;
  if (done) return { kind: 'done', done };
  if (!plan) return { kind: 'empty' };
  const ids = plan.wanted.map((wanted) => missionIdOf(organisationId, wanted));
  const [there, nonprofits] = await Promise.all([
    deps.missions.findMany(organisationId, ids),
    deps.nonprofits.list(organisationId),
  ]);
  const missionOf = new Map(there.map((mission) => [mission.id, mission]));
  const known = new Map(
    nonprofits.map(({ name, ...facts }) => [folded(name), knownAs(filledNonprofit(facts, none).facts)]),
  );
  const missions = plan.wanted.map((wanted, at): Planned => {
    const mission = missionOf.get(ids[at] ?? '');
    if (mission)
      return { kind: 'exists', wanted, mission: may(actor, 'mission.see', mission) ? mission : null };
    if (sitesFor(actor, wanted.draft, null) === 'others') return { kind: 'others', wanted };
    const name = folded(wanted.draft.nonprofit);
    const { facts, kept } = filledNonprofit(known.get(name) ?? null, wanted.nonprofit);
    // The next line of the same nonprofit begins with what this one says.
    known.set(name, knownAs(facts));
    const nonprofit = { id: '', organisationId, name, ...knownAs(facts) };
    const agreed = { status: 'draft', ...agreedIn(wanted.framing) } as const;
    const missing = missingAt(agreed, nonprofit, actor.organisation, deps.clock.now());
    return { kind: 'created', wanted, missing, kept };
  });
  return { kind: 'planned', plan, missions };
}

const none = { contact: null, register: null, eligibility: null };

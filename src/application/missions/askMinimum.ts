import type { Mission, Slot } from '../../domain/missions/mission.js';
import {
  minimumHorizonMs,
  type Shortfall,
  shortfallOf,
  shortfallStep,
} from '../../domain/missions/shortfall.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { finishShortfall } from './finishShortfall.js';

type AskNeeds = Needs<'clock' | 'engagements' | 'missions' | 'organisations'> &
  NeedsOf<typeof eachByItself> &
  NeedsOf<typeof finishShortfall>;

/**
 * Too few have signed up for a half-day when it has to be known: those who organise are asked once. What somebody has decided, and a
 * crash left undone, is finished. Nothing is decided here. Called by the clock; safe to do again.
 */
export async function askMinimum(deps: AskNeeds): Promise<void> {
  const now = deps.clock.now();
  const coming = await deps.missions.listMinimums(now, new Date(now.getTime() + minimumHorizonMs));
  await eachByItself(deps, 'minimum.notAsked', coming, ({ mission, slot }) => look(deps, mission, slot));
}

async function look(deps: AskNeeds, mission: Mission, slot: Slot): Promise<void> {
  const { organisationId } = mission;
  const company = await deps.organisations.find(organisationId);
  if (!company || slot.minimum === null) return;
  const known = shortfallOf(mission, slot);
  const now = deps.clock.now();
  // As if too few came: of most half-days it is too early to count.
  if (!shortfallStep(slot, known, false, company.policy, now)) return;
  const enough = (await comingTo(deps, mission, slot)) >= slot.minimum;
  const step = shortfallStep(slot, known, enough, company.policy, now);
  if (step === 'tell' && known) return finishShortfall(deps, mission, slot, known);
  if (step === null) return;
  const open: Shortfall = {
    ...{ startsAt: slot.startsAt, state: 'open', told: false },
    ...(step === 'askAgain' && { waited: true }),
  };
  const asked = await deps.missions.noteShortfall(mission, slot.id, open);
  if (asked) await finishShortfall(deps, asked, slot, open);
}

/** How many have a place for sure. */
export const comingTo = async (
  { engagements }: Needs<'engagements'>,
  { organisationId }: Pick<Mission, 'organisationId'>,
  { id }: Pick<Slot, 'id'>,
): Promise<number> => (await engagements.ofSlot(organisationId, id, ['confirmed'])).length;

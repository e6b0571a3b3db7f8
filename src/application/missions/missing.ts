import { type FramingPoint, missingPoints } from '../../domain/missions/missingPoints.js';
import { editable, type Mission, type Nonprofit } from '../../domain/missions/mission.js';
import { dayOn } from '../../domain/missions/proposal.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

/** What the checklist still misses at an instant, on the company's own clock. Of what was announced nothing is asked any more. */
export const missingAt = (
  mission: Pick<Mission, 'status' | 'framing' | 'causes' | 'legalForm'>,
  nonprofit: Nonprofit | null,
  { timezone }: Pick<Organisation, 'timezone'>,
  at: Date,
): FramingPoint[] =>
  editable.includes(mission.status) ? missingPoints(mission, nonprofit, dayOn(at, timezone)) : [];

/** Why a mission cannot be announced at an instant for want of something on its checklist, or null. */
export async function notFramed(
  { nonprofits }: Needs<'nonprofits'>,
  organisation: Organisation,
  mission: Mission,
  at: Date,
): Promise<Refused | null> {
  if (!editable.includes(mission.status)) return null;
  const nonprofit = await nonprofits.find(organisation.id, mission.nonprofitId);
  return refusedFor(mission, missingAt(mission, nonprofit, organisation, at));
}

/** Why a mission cannot be left with so much missing, or null: an announcement of it is programmed. */
export async function wouldLeaveUnframed(
  { announcements }: Needs<'announcements'>,
  mission: Mission,
  missing: readonly FramingPoint[],
): Promise<Refused | null> {
  if (missing.length === 0) return null;
  const told = await announcements.ofMission(mission.organisationId, mission.id);
  return told.some(({ state }) => state === 'scheduled') ? refusedFor(mission, missing) : null;
}

const refusedFor = ({ id: missionId, title }: Mission, missing: readonly FramingPoint[]): Refused | null =>
  missing.length > 0 ? refused({ code: 'notFramed', missionId, title, missing }) : null;

import {
  type Attested,
  attestedBy,
  isOpenToAttest,
  listedStates,
  moveFor,
  type Side,
  type Statement,
} from '../../domain/engagements/attendance.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import type { OrganisingActor } from '../actor.js';
import { engagementLine } from '../audit/engagementLine.js';
import { writeDown } from '../audit/writeDown.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import { transition } from '../engagements/transition.js';
import type { Needs, NeedsOf } from '../ports/index.js';

export type AttestOutcome =
  /** `already`: the same was said before. */
  | { readonly kind: 'attested'; readonly engagement: Engagement; readonly already: boolean }
  /** Both sides had agreed before. */
  | { readonly kind: 'certified'; readonly engagement: Engagement }
  | { readonly kind: 'notListed' };

export type AttestNeeds = Needs<'clock' | 'engagements'> &
  NeedsOf<typeof scheduleNotices> &
  NeedsOf<typeof engagementLine> &
  NeedsOf<typeof writeDown>;

const movers = { company: 'organiser', nonprofit: 'nonprofit' } as const;

/**
 * Keeps what a side says of somebody, and makes the move that both sides' words call for. One conditional write: when the other
 * side says something in that very moment, it is done again with both. The same said twice is said once, when it was said first.
 * `actor`: whoever of the company says it, for the log.
 */
export async function attest(
  deps: AttestNeeds,
  { organisationId, id }: Pick<Engagement, 'organisationId' | 'id'>,
  { side, by }: { readonly side: Side; readonly by: string },
  { presence, minutes, reason }: Statement,
  actor: OrganisingActor | null = null,
): Promise<AttestOutcome> {
  for (;;) {
    const engagement = await deps.engagements.find(organisationId, id);
    if (!engagement || !listedStates.includes(engagement.state)) return { kind: 'notListed' };
    const said: Attested = { presence, minutes, reason, by, at: deps.clock.now() };
    const attendance = attestedBy(engagement.attendance ?? {}, side, said);
    if (!attendance) return { kind: 'attested', engagement, already: true };
    if (!isOpenToAttest(engagement.state)) return { kind: 'certified', engagement };
    const which = { organisationId, id, version: engagement.version };
    const after = { presence, minutes: String(minutes) };
    const line = actor ? engagementLine(deps, actor, 'attendance.attested', engagement, after) : undefined;
    const details = { attendance, ...(line && { line }) };
    const moved = await transition(deps, which, moveFor(attendance), movers[side], details);
    if (moved.kind !== 'moved') continue;
    await scheduleNotices(deps, moved.engagement);
    if (line) await writeDown(deps, line);
    return { kind: 'attested', engagement: moved.engagement, already: false };
  }
}

import type { EngagementState } from './engagement.js';
import type { MoveName } from './lifecycle.js';

export const presences = ['present', 'absent', 'disputed'] as const;
/** `disputed`: whoever attests does not agree with what was said of somebody. */
export type Presence = (typeof presences)[number];

/** Who attests: those who organise for the company, or the nonprofit's contact. */
export type Side = 'company' | 'nonprofit';

/** What a side says of somebody. */
export interface Statement {
  readonly presence: Presence;
  /** The time attested; 0 unless they were there. */
  readonly minutes: number;
  /** Null where none was given: nobody has to say why somebody was absent. */
  readonly reason: string | null;
}

/** What a side attests of one engagement, and when. */
export interface Attested extends Statement {
  /** The employee who organises; of the nonprofit, the name that was given. */
  readonly by: string;
  /** UTC. */
  readonly at: Date;
}

/** What was attested before it was corrected. */
export interface Corrected extends Attested {
  readonly side: Side;
}

/** What each side attests. A side that is absent has said nothing, which is never taken for a yes. */
export interface Attendance {
  readonly company?: Attested;
  readonly nonprofit?: Attested;
  /** Each earlier word of either side, the oldest first: corrections overwrite nothing. */
  readonly corrected?: readonly Corrected[];
}

export type Attesting = Extract<MoveName, 'attend' | 'miss' | 'certify' | 'dispute'>;

/** A reason is a sentence, in UTF-16 units. */
export const reasonAtMost = 300;
/** Nobody gives more than a day at a time. */
export const minutesAtMost = 24 * 60;

/** So many corrections are kept. Nobody corrects so often in earnest. */
const correctionsAtMost = 20;

/** Those who are on the list of a half-day: whoever had a place for sure when it began. */
export const listedStates: readonly EngagementState[] = [
  ...(['confirmed', 'attended', 'absent', 'certified', 'disputed'] as const),
];

/** Where a word may still be said, or corrected. */
export const isOpenToAttest = (state: EngagementState): boolean =>
  listedStates.includes(state) && state !== 'certified';

/**
 * The move that what was attested calls for. Both sides have to say the same, hours included. One alone decides nothing but
 * what is known so far.
 */
export function moveFor({ company, nonprofit }: Attendance): Attesting {
  const [first, second] = [company, nonprofit].filter((each) => each !== undefined);
  if (!first || first.presence === 'disputed' || second?.presence === 'disputed') return 'dispute';
  if (second && !isSame(first, second)) return 'dispute';
  if (first.presence === 'absent') return 'miss';
  return second ? 'certify' : 'attend';
}

const isSame = (one: Statement, other: Statement): boolean =>
  one.presence === other.presence && one.minutes === other.minutes;

/** What is attested once a side has said this. Null when it has said the very same before: the first time counts. */
export function attestedBy(before: Attendance, side: Side, said: Attested): Attendance | null {
  const earlier = before[side];
  if (earlier && isSame(earlier, said) && earlier.reason === said.reason) return null;
  if (!earlier) return { ...before, [side]: said };
  const corrected = [...(before.corrected ?? []), { ...earlier, side }].slice(-correctionsAtMost);
  return { ...before, [side]: said, corrected };
}

/** Who has said that somebody was there: both sides, one alone, or nobody yet. */
export type AttestedBy = Side | 'both' | 'nobody';

/** The time attested, in minutes, and by whom. Null where nobody has attested a presence, or the two differ. */
export function timeAttested(
  state: EngagementState,
  { company, nonprofit }: Attendance = {},
): { readonly minutes: number; readonly by: Exclude<AttestedBy, 'nobody'> } | null {
  const said = company ?? nonprofit;
  if (!said || (state !== 'attended' && state !== 'certified')) return null;
  const by = company && nonprofit ? 'both' : company ? 'company' : 'nonprofit';
  return { minutes: said.minutes, by };
}

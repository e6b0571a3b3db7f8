import type { EngagementState } from './engagement.js';

/** What a state says of the person and of their numbered place. */
interface StateRule {
  /** They count as on the slot: a second sign-up gives the same engagement. */
  readonly live: boolean;
  /** A place is theirs, or is kept for them. */
  readonly holdsSeat: boolean;
}

const states: Readonly<Record<EngagementState, StateRule>> = {
  pending: { live: true, holdsSeat: true },
  confirmed: { live: true, holdsSeat: true },
  waitlisted: { live: true, holdsSeat: false },
  offered: { live: true, holdsSeat: true },
  held: { live: true, holdsSeat: true },
  invited: { live: true, holdsSeat: true },
  refused: { live: false, holdsSeat: false },
  declined: { live: false, holdsSeat: false },
  expired: { live: false, holdsSeat: false },
  unpaired: { live: false, holdsSeat: false },
  withdrawn: { live: false, holdsSeat: false },
  cancelled: { live: false, holdsSeat: false },
  attended: { live: true, holdsSeat: true },
  absent: { live: true, holdsSeat: true },
  certified: { live: true, holdsSeat: true },
  disputed: { live: true, holdsSeat: true },
};

/** A place is kept for them, and somebody has still to say whether it is theirs. */
export const unsureStates = ['pending', 'offered', 'held', 'invited'] as const satisfies EngagementState[];

/** Who makes a move: the person, somebody with that part in it, or the service by itself. */
type Mover = 'employee' | 'organiser' | 'manager' | 'nonprofit' | 'system';

export interface Move {
  readonly from: readonly EngagementState[];
  readonly to: EngagementState;
  readonly by: readonly Mover[];
  /** What becomes of the numbered place. */
  readonly seat: 'takes' | 'keeps' | 'frees' | 'none';
  /** What becomes of the time until which a freed place is kept. */
  readonly offer: 'opens' | 'closes' | 'none';
  /** What becomes of what the manager is asked; untouched when it is not said. */
  readonly approval?: 'opens' | 'closes' | 'answered';
}

/** What somebody can still leave, or be taken off, before the start. */
const beforeTheDay = ['pending', 'confirmed', 'waitlisted', 'offered', 'held', 'invited'] as const;

/** From where what is attested of somebody can still be changed: by whoever attests it. */
const beforeCertified = ['confirmed', 'attended', 'absent', 'disputed'] as const;

/** THE table: every change of an engagement's state is one of these rows. */
export const moves = {
  /** Their turn has come while they sign up; or, near the start, they take a place that is anybody's. */
  take: { from: ['waitlisted'], to: 'confirmed', by: ['employee', 'system'], seat: 'takes', offer: 'none' },
  /** The same where a manager has to agree: the place is kept meanwhile. */
  takeToAsk: {
    from: ['waitlisted'],
    to: 'pending',
    by: ['employee', 'system'],
    seat: 'takes',
    offer: 'none',
    approval: 'opens',
  },
  offer: { from: ['waitlisted'], to: 'offered', by: ['system'], seat: 'takes', offer: 'opens' },
  accept: { from: ['offered'], to: 'confirmed', by: ['employee'], seat: 'keeps', offer: 'closes' },
  acceptToAsk: {
    from: ['offered'],
    to: 'pending',
    by: ['employee'],
    seat: 'keeps',
    offer: 'closes',
    approval: 'opens',
  },
  decline: { from: ['offered', 'invited'], to: 'declined', by: ['employee'], seat: 'frees', offer: 'closes' },
  expire: { from: ['offered'], to: 'expired', by: ['system'], seat: 'frees', offer: 'closes' },
  /** They sign up with the colleague who asked: what is written here decides for both. */
  pairAccept: { from: ['invited'], to: 'confirmed', by: ['employee'], seat: 'keeps', offer: 'closes' },
  /** Their colleague has accepted. */
  pairConfirm: { from: ['held'], to: 'confirmed', by: ['system'], seat: 'keeps', offer: 'closes' },
  /** Neither signs up: who was asked did not accept, or who asked thought better of it. */
  unpair: {
    from: ['held', 'invited'],
    to: 'unpaired',
    by: ['employee', 'system'],
    seat: 'frees',
    offer: 'closes',
  },
  /** Before they were told of it: somebody came before them, or places became fewer. */
  giveBack: {
    from: ['pending', 'confirmed', 'offered'],
    to: 'waitlisted',
    by: ['system'],
    seat: 'frees',
    offer: 'closes',
    approval: 'closes',
  },
  /** What they asked first was heard last: the turn is the one they had then. */
  moveUp: { from: ['waitlisted'], to: 'waitlisted', by: ['employee'], seat: 'none', offer: 'none' },
  /** The person's clock has changed, or when they want quiet: what was planned before is planned anew. */
  newClock: { from: ['confirmed'], to: 'confirmed', by: ['system'], seat: 'keeps', offer: 'none' },
  /** They asked to be reminded once more, at a time they chose. */
  snooze: { from: ['confirmed'], to: 'confirmed', by: ['employee'], seat: 'keeps', offer: 'none' },
  /** The mission's time or place moved: whether they still come is asked, and what was planned is planned anew. */
  askAgain: { from: ['confirmed'], to: 'confirmed', by: ['system'], seat: 'keeps', offer: 'none' },
  /** They still come. */
  stillComing: { from: ['confirmed'], to: 'confirmed', by: ['employee'], seat: 'keeps', offer: 'none' },
  leave: { from: beforeTheDay, to: 'withdrawn', by: ['employee', 'system'], seat: 'frees', offer: 'closes' },
  takeOff: { from: beforeTheDay, to: 'withdrawn', by: ['organiser'], seat: 'frees', offer: 'closes' },
  /** The mission does not take place. */
  cancel: {
    from: beforeTheDay,
    to: 'cancelled',
    by: ['organiser', 'system'],
    seat: 'frees',
    offer: 'closes',
  },
  /** By the service when the manager has been silent for long enough. */
  approve: {
    from: ['pending'],
    to: 'confirmed',
    by: ['manager', 'system'],
    seat: 'keeps',
    offer: 'none',
    approval: 'answered',
  },
  refuse: {
    from: ['pending'],
    to: 'refused',
    by: ['manager'],
    seat: 'frees',
    offer: 'none',
    approval: 'answered',
  },
  /** Nobody answered, and the mission is too near to go on waiting. */
  lapse: { from: ['pending'], to: 'refused', by: ['system'], seat: 'frees', offer: 'none' },
  /** One side attests that they were there. */
  attend: {
    from: beforeCertified,
    to: 'attended',
    by: ['organiser', 'nonprofit'],
    seat: 'keeps',
    offer: 'none',
  },
  miss: {
    from: beforeCertified,
    to: 'absent',
    by: ['organiser', 'nonprofit'],
    seat: 'keeps',
    offer: 'none',
  },
  /** They say themselves that they could not come: no hours, no reproach. */
  excuse: { from: ['confirmed'], to: 'absent', by: ['employee'], seat: 'keeps', offer: 'none' },
  /** They were there after all: only of what they said themselves. */
  takeBack: { from: ['absent'], to: 'confirmed', by: ['employee'], seat: 'keeps', offer: 'none' },
  /** Both sides attest the same. Nothing is changed any more. */
  certify: {
    from: beforeCertified,
    to: 'certified',
    by: ['organiser', 'nonprofit'],
    seat: 'keeps',
    offer: 'none',
  },
  /** The two sides differ, or one of them says that it is not so. */
  dispute: {
    from: beforeCertified,
    to: 'disputed',
    by: ['organiser', 'nonprofit'],
    seat: 'keeps',
    offer: 'none',
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

const where = (rule: (state: StateRule) => boolean): readonly EngagementState[] =>
  (Object.keys(states) as EngagementState[]).filter((state) => rule(states[state]));

export const liveStates = where(({ live }) => live);
export const leavableStates: readonly EngagementState[] = moves.leave.from;

export const isLive = (state: EngagementState): boolean => states[state].live;
export const holdsSeat = (state: EngagementState): boolean => states[state].holdsSeat;
export const canLeave = (state: EngagementState): boolean => leavableStates.includes(state);

/** A seat is kept for somebody until they, or their colleague, have answered. */
export const answeredInTime: readonly EngagementState[] = ['offered', 'held', 'invited'];

import type { Declared } from './declared.js';
import type { Locale } from './locale.js';

/** What comes on its own, and can be muted apart. */
export const streams = ['announcements', 'reminders'] as const;
export type Stream = (typeof streams)[number];

/** Nothing of a stream until then, UTC; null: for good. */
export interface Mute {
  readonly until: Date | null;
}

/** What somebody asked of us, and said of themselves. A part that is absent was never asked about. */
export interface Preferences extends Declared {
  /** Chosen by the person: it goes before what platforms tell. */
  readonly language?: Locale;
  /** Null: wanted again. */
  readonly announcements?: Mute | null;
  readonly reminders?: Mute | null;
  /** Not then, on their own clock, `HH:mm`; beside the company's quiet hours. */
  readonly quietHours?: Hours | null;
  /** Not on these days of the week, ISO: 1 for Monday. */
  readonly quietDays?: readonly number[] | null;
}

/** From (included) to (excluded), local `HH:mm`; over midnight when `from` is later. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** The hours and days that somebody wants to themselves. */
export type OwnQuiet = Pick<Preferences, 'quietHours' | 'quietDays'>;

/** A part of them. Each is asked about by itself, and of each what was asked last holds. */
export type PreferenceName = keyof Preferences;

/** True while somebody asked not to get anything of this stream. */
export function isMuted(
  { preferences }: { readonly preferences?: Preferences },
  stream: Stream,
  now: Date,
): boolean {
  const mute = preferences?.[stream];
  return mute !== undefined && mute !== null && (mute.until === null || now < mute.until);
}

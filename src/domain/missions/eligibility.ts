import { DateTime } from 'luxon';

/**
 * What is known of a nonprofit's general interest (CGI 238 bis). `declared`: it says so itself. `rescrit`: the tax office said so.
 * `rup`: recognised by decree. No public register holds it.
 */
export const eligibilityStatuses = ['unknown', 'declared', 'rescrit', 'rup'] as const;
export type EligibilityStatus = (typeof eligibilityStatuses)[number];

export interface Eligibility {
  readonly status: EligibilityStatus;
  /** Where the paper is, or what it is called. */
  readonly evidence: string;
  /** The day it was looked at, `YYYY-MM-DD`; null when nobody has. */
  readonly checkedOn: string | null;
}

/** So many years a look at the papers holds. */
const holdsYears = 1;

export type EligibilityNow = 'holds' | 'unknown' | 'noEvidence' | 'outOfDate';

/** How an eligibility stands on a day, `YYYY-MM-DD`. On the anniversary it still holds. */
export function eligibilityOn(eligibility: Eligibility | null | undefined, day: string): EligibilityNow {
  if (!eligibility || eligibility.status === 'unknown') return 'unknown';
  if (eligibility.evidence === '' || eligibility.checkedOn === null) return 'noEvidence';
  return day <= lastDay(eligibility.checkedOn) ? 'holds' : 'outOfDate';
}

/** The last day that a look at the papers holds, `YYYY-MM-DD`. */
const lastDay = (checkedOn: string): string =>
  DateTime.fromISO(checkedOn, { zone: 'utc' }).plus({ years: holdsYears }).toISODate() ?? checkedOn;

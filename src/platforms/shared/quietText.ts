import type { OwnQuiet } from '../../domain/people/preferences.js';
import type { Reader } from '../../domain/people/reader.js';
import { hourText, weekdaysText } from '../../i18n/index.js';

/** What somebody wants to themselves: hours, days, both or nothing. */
export function quietKind({ quietHours, quietDays }: OwnQuiet): 'none' | 'hours' | 'days' | 'both' {
  const hasDays = (quietDays?.length ?? 0) > 0;
  if (quietHours) return hasDays ? 'both' : 'hours';
  return hasDays ? 'days' : 'none';
}

/** The values of a sentence about it. */
export const quietValues = ({ quietHours, quietDays }: OwnQuiet, reader: Reader) => ({
  from: quietHours ? hourText(quietHours.from, reader.locale) : '',
  to: quietHours ? hourText(quietHours.to, reader.locale) : '',
  days: weekdaysText(quietDays ?? [], reader.locale),
});

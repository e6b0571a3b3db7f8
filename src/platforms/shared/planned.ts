import type { PlannedView } from '../../application/queries/plannedReminders.js';
import type { SlotFacts } from '../../application/queries/views.js';
import type { Reader } from '../../domain/people/reader.js';
import { instantText, t, zoneText } from '../../i18n/index.js';

/** The reminders to the people of a slot that have not left, a sentence a line. Told on the slot's own clock. */
export const plannedLines = (
  planned: readonly PlannedView[],
  { timezone }: Pick<SlotFacts, 'timezone'>,
  reader: Reader,
): string[] =>
  planned.map(({ kind, people, ...span }) =>
    t(reader, `roster.planned.${kind}`, { when: spanText(span, timezone, reader), people }),
  );

function spanText({ from, to }: Pick<PlannedView, 'from' | 'to'>, timezone: string, reader: Reader): string {
  const text = (at: Date) => instantText(at, { ...reader, timezone });
  const span =
    from.getTime() === to.getTime()
      ? text(from)
      : t(reader, 'roster.planned.span', { from: text(from), to: text(to) });
  if (timezone === reader.timezone) return span;
  return t(reader, 'time.inZone', { range: span, zone: zoneText(timezone, reader.locale) });
}

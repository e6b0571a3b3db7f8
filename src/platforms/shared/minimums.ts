import type { MinimumView } from '../../application/queries/roster.js';
import type { SlotFacts } from '../../application/queries/views.js';
import type { Reader } from '../../domain/people/reader.js';
import { instantText, t, zoneText } from '../../i18n/index.js';

/** How many a half-day needs, and where that stands; empty where it needs nobody. Told on the half-day's own clock. */
export function minimumText(
  view: MinimumView | undefined,
  { timezone }: Pick<SlotFacts, 'timezone'>,
  reader: Reader,
): string {
  if (!view) return '';
  const { minimum, people, dueAt } = view;
  const isEnough = people >= minimum && view.state !== 'keep';
  const state = isEnough ? 'enough' : view.state === 'planned' && !dueAt ? 'open' : view.state;
  const when = dueAt ? whenText(dueAt, timezone, reader) : '';
  return t(reader, 'roster.minimum', { minimum, people, state, when });
}

function whenText(at: Date, timezone: string, reader: Reader): string {
  const text = instantText(at, { ...reader, timezone });
  if (timezone === reader.timezone) return text;
  return t(reader, 'time.inZone', { range: text, zone: zoneText(timezone, reader.locale) });
}

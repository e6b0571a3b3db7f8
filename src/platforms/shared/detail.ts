import type { MissionView, SlotView } from '../../application/queries/views.js';
import type { Reader } from '../../domain/people/reader.js';
import { t, whenText } from '../../i18n/index.js';
import type { Detail } from '../../messages/message.js';

const places = ({ placesLeft: left, capacity, closed }: SlotView, { locale }: Reader): string =>
  closed
    ? t(locale, `slot.closed.${closed}`)
    : t(locale, 'slot.places', { left, capacity, free: left === capacity ? 'all' : 'some' });

/** French has a space before its signs. */
export const between = ({ locale }: Reader): string => (locale === 'fr' ? ' ; ' : '; ');
const colon = ({ locale }: Reader): string => (locale === 'fr' ? ' : ' : ': ');

/** The values of each detail, as people wrote them; empty where it is not known. */
const values = {
  where: ({ place }) => place,
  when: ({ slots }, reader) => slots.map((slot) => whenText(slot, reader)).join(between(reader)),
  bring: ({ bring }) => bring,
  skills: ({ skills }, reader) => skills.join(', ') || t(reader, 'mission.skills.none'),
  places: ({ slots }, reader) =>
    slots
      .map((slot) => `${whenText(slot, reader)}${colon(reader)}${places(slot, reader)}`)
      .join(between(reader)),
  sites: ({ sites = [] }) => sites.join(', '),
  contact: ({ contact }) => [contact?.name, contact?.phone].filter(Boolean).join(', '),
} as const satisfies Readonly<Record<Detail, (mission: MissionView, reader: Reader) => string>>;

/** The answer to what was asked of a mission, in one sentence. Its value is as people wrote it. */
export function detailAnswer(mission: MissionView, detail: Detail, reader: Reader): string {
  const value = values[detail](mission, reader);
  const { summary } = mission;
  // Where nobody said it apart, it often stands in what the mission is.
  if (detail === 'bring' && value === '' && summary) return t(reader, 'detail.bring.summary', { summary });
  return value === '' ? t(reader, `detail.${detail}.unknown`) : t(reader, `detail.${detail}`, { value });
}

import type { MissionView, Reader, SlotView, Standing } from '../../../application/queries/views.js';
import { instantText, type TextKey, whenText } from '../../../i18n/index.js';
import { type CardPart, facts, paragraph, plainWords, words } from './cards.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';

/** "Mission 3 · Trier des dons", in Markdown. */
export function missionName(mission: MissionView, reader: Reader): string {
  const number = words(reader, 'mission.heading', { number: mission.number });
  return `${number} · **${escapeMarkdown(oneLine(mission.title))}**`;
}

/** The same as a label, where nothing is Markdown. */
export function plainMissionName(mission: MissionView, reader: Reader): string {
  return `${plainWords(reader, 'mission.heading', { number: mission.number })} · ${oneLine(mission.title)}`;
}

const MAX_SUMMARY = 2500;

/** What a person needs to know of a mission, without its half-days. */
export function missionBody(mission: MissionView, reader: Reader): CardPart[] {
  const skills = mission.skills.map(oneLine).join(', ');
  const contact = mission.contact ? `${mission.contact.name} ${mission.contact.phone}`.trim() : '';
  return [
    ...(mission.summary.trim()
      ? [paragraph(escapeMarkdown(excerpt(mission.summary.trim(), MAX_SUMMARY)))]
      : []),
    ...facts([
      [plainWords(reader, 'mission.nonprofit'), value(mission.nonprofit)],
      [plainWords(reader, 'mission.place'), value(mission.place)],
      [plainWords(reader, 'mission.skills'), value(skills) || plainWords(reader, 'mission.skills.none')],
      [plainWords(reader, 'mission.causes'), causes(mission, reader)],
      [plainWords(reader, 'mission.contact'), value(contact)],
    ]),
  ];
}

/** When, and how many places; in Markdown, joined by middle dots. */
export function slotLine(slot: SlotView, reader: Reader): string {
  return [`**${whenText(slot, reader)}**`, placesLine(slot, reader)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How many places, or why there are none to take. */
export function placesLine(slot: SlotView, reader: Reader): string {
  if (slot.closed) return words(reader, `slot.closed.${slot.closed}`);
  const parts = [
    words(reader, 'slot.places', { left: slot.placesLeft, capacity: slot.capacity }),
    words(reader, 'slot.waiting', { waiting: slot.waiting }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Where somebody stands on a half-day, as one sentence. */
export function standingText(standing: Standing, reader: Reader): string {
  const until = standing.offerExpiresAt ? instantText(standing.offerExpiresAt, reader) : '';
  const key: TextKey = `standing.${standing.state}`;
  return words(reader, key, { position: standing.position ?? 0, until });
}

/** The values that texts about one half-day of a mission take. */
export function titleAndWhen(
  mission: MissionView,
  slot: SlotView,
  reader: Reader,
): { title: string; when: string } {
  return { title: oneLine(mission.title), when: whenText(slot, reader) };
}

function causes(mission: MissionView, reader: Reader): string {
  const names = mission.causes.flatMap((number) => {
    const key = `cause.${number}` as TextKey;
    return number >= 1 && number <= 17 ? [plainWords(reader, key)] : [];
  });
  return names.join(', ');
}

const value = (text: string): string => escapeMarkdown(excerpt(oneLine(text), 400));

import type { Language } from './texts.js';

const TAGS: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const format = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(TAGS[language], { timeZone, ...options });

/** "10:42" in a zone. */
export const hourText = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { hour: '2-digit', minute: '2-digit' }).format(at);

/** "mardi 24 novembre" in a zone. */
export const dayText = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

/** "mar. 24 nov. 10:42" in a zone. */
export const shortText = (at: Date, zone: string, language: Language): string =>
  `${format(language, zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at)}, ${hourText(at, zone, language)}`;

/** "2026-11-24" in a zone, as date inputs write it. */
export const dateValue = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);

/** "Montreal" for `America/Montreal`: how a zone is named to people. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The instant at which the clock of a zone shows a date (`YYYY-MM-DD`) and a time (`HH:mm`). */
export function instantOf(date: string, time: string, zone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = asUtc - aheadOfUtc(asUtc, zone);
  return new Date(asUtc - aheadOfUtc(guess, zone));
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function aheadOfUtc(at: number, zone: string): number {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

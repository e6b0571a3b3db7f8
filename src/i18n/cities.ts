import type { Locale } from '../domain/people/locale.js';
import { t } from './translate.js';

/** Cities whose name is not the one in their zone; Intl names countries and whole regions there, never the city. */
const names: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  fr: {
    'Africa/Algiers': 'Alger',
    'Africa/Cairo': 'Le Caire',
    'America/Bogota': 'Bogotá',
    'America/Havana': 'La Havane',
    'America/Mexico_City': 'Mexico',
    'America/Montreal': 'Montréal',
    'America/Sao_Paulo': 'São Paulo',
    'Asia/Beirut': 'Beyrouth',
    'Asia/Calcutta': 'Calcutta',
    'Asia/Dubai': 'Dubaï',
    'Asia/Ho_Chi_Minh': 'Hô-Chi-Minh-Ville',
    'Asia/Hong_Kong': 'Hong Kong',
    'Asia/Jerusalem': 'Jérusalem',
    'Asia/Kathmandu': 'Katmandou',
    'Asia/Katmandu': 'Katmandou',
    'Asia/Kolkata': 'Calcutta',
    'Asia/Manila': 'Manille',
    'Asia/Riyadh': 'Riyad',
    'Asia/Seoul': 'Séoul',
    'Asia/Singapore': 'Singapour',
    'Atlantic/Azores': 'Açores',
    'Atlantic/Canary': 'Canaries',
    'Atlantic/Madeira': 'Madère',
    'Europe/Athens': 'Athènes',
    'Europe/Brussels': 'Bruxelles',
    'Europe/Bucharest': 'Bucarest',
    'Europe/Copenhagen': 'Copenhague',
    'Europe/Kiev': 'Kyiv',
    'Europe/Lisbon': 'Lisbonne',
    'Europe/London': 'Londres',
    'Europe/Malta': 'Malte',
    'Europe/Moscow': 'Moscou',
    'Europe/Vienna': 'Vienne',
    'Europe/Warsaw': 'Varsovie',
    'Indian/Mauritius': 'Maurice',
    'Indian/Reunion': 'La Réunion',
    'Pacific/Noumea': 'Nouméa',
  },
  en: {
    'America/Bogota': 'Bogotá',
    'America/Sao_Paulo': 'São Paulo',
    'America/St_Johns': 'St. John’s',
    'Asia/Calcutta': 'Kolkata',
    'Asia/Ho_Chi_Minh': 'Ho Chi Minh City',
    'Asia/Katmandu': 'Kathmandu',
    'Europe/Kiev': 'Kyiv',
    'Indian/Reunion': 'Réunion',
    'Pacific/Noumea': 'Nouméa',
  },
};

/** "Londres" for `Europe/London`: how the city of a zone is called in a language. */
const cityOf = (timezone: string, locale: Locale): string =>
  names[locale][timezone] ?? (timezone.split('/').at(-1) ?? timezone).replaceAll('_', ' ');

/** "heure de Londres", "London time": how a zone is named to people. */
export function zoneText(timezone: string, locale: Locale): string {
  if (!timezone.includes('/') || timezone.startsWith('Etc/')) return t(locale, 'time.utc');
  const city = cityOf(timezone, locale);
  return t(locale, 'time.zone', { city: locale === 'fr' ? withDe(city) : city });
}

/** "de Londres", "d’Athènes", "du Caire", "des Açores". */
function withDe(city: string): string {
  if (city.startsWith('Le ')) return city.replace('Le', 'du');
  if (['Açores', 'Canaries'].includes(city)) return `des ${city}`;
  return /^(?:[AEIOUÉÎÔ]|Helsinki|Honolulu)/.test(city) ? `d’${city}` : `de ${city}`;
}

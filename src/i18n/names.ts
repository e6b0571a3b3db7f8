import type { Locale } from '../domain/people/locale.js';

/** Whom time is given to: "aux Jardins de la Combe", "au Relais", "à Emmaüs"; in English, "to" and the name. */
export function givenTo(nonprofit: string, locale: Locale): string {
  if (locale === 'en') return `to ${nonprofit}`;
  const [, article, rest = ''] = /^(les?) (.+)$/is.exec(nonprofit) ?? [];
  if (article === undefined) return `à ${nonprofit}`;
  return `${article.toLowerCase() === 'le' ? 'au' : 'aux'} ${rest}`;
}

const postcode = /^(?:[A-Z]{1,2}-)?\d{4,5}\s+/;
const longest = 40;

/**
 * The city in what an organiser wrote as a place, for lists: "Paris" for "12 quai de Valmy, 75010 Paris". Null for a
 * link, and when there is none to be seen.
 */
export function cityIn(place: string): string | null {
  const last = place.split(/[,\n]/).at(-1)?.trim().replace(postcode, '') ?? '';
  const isCity = last !== '' && last.length <= longest && !/[\d/:@]/.test(last);
  return isCity ? last : null;
}

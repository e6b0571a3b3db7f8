/** The languages a person can be spoken to in. */
export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/**
 * The language of ours nearest to a platform's locale tag (`fr-FR`, `en_GB`, …).
 * A language we do not speak, or none, gives `fallback`.
 */
export function nearestLocale(tag: string | undefined, fallback: Locale): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === language) ?? fallback;
}

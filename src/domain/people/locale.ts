/** The languages a person can be spoken to in. */
export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

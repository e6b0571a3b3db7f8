/** What the pages of the service speak. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (tag: string | null | undefined): tag is Language =>
  languages.some((each) => each === tag);

/** The browser's own language where a page speaks it, else French. */
export const browserLanguage = (): Language =>
  navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fr';

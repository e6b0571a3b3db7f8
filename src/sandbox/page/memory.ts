import { type Language, languages } from './texts.js';

const KEY = 'etincelle.';

/** What the browser remembers of one visitor; nothing breaks when it may not remember. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(KEY + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(KEY + name, value);
  } catch {
    // A browser that refuses storage only forgets at the next visit.
  }
}

/** The address's `?lang=`, else what was chosen before, else the browser's own language, else French. */
export function language(): Language {
  const wanted = [
    new URLSearchParams(location.search).get('lang'),
    remembered('language'),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ];
  return wanted.find(isLanguage) ?? 'fr';
}

const isLanguage = (tag: string | null): tag is Language => languages.some((each) => each === tag);

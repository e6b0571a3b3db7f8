import { type Language, languages } from './texts.js';

const KEY = 'etincelle.console.language';

const isLanguage = (tag: string | null): tag is Language => languages.some((each) => each === tag);

/** A browser that refuses storage remembers nothing. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** What was chosen on this page; null when nothing was. */
export function chosenLanguage(): Language | null {
  const chosen = [new URLSearchParams(location.search).get('lang'), remembered()];
  return chosen.find(isLanguage) ?? null;
}

export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // It is chosen for this page alone then.
  }
}

/** Before it is known who is in: the browser's own language, else French. */
export const browserLanguage = (): Language =>
  (navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => isLanguage(tag)) as
    | Language
    | undefined) ?? 'fr';

import { isLanguage, type Language } from '../../browser/language.js';

const KEY = 'etincelle.console.language';

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

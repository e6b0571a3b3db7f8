import { browserLanguage, isLanguage, type Language } from '../../browser/language.js';

const KEY = 'etincelle.';

/** Does nothing, and finds nothing, in a browser that refuses storage. */
function attempt<T>(doing: () => T): T | null {
  try {
    return doing();
  } catch {
    return null;
  }
}

/** What the browser remembers of one visitor. */
export const remembered = (name: string): string | null => attempt(() => localStorage.getItem(KEY + name));

export const remember = (name: string, value: string): void =>
  void attempt(() => localStorage.setItem(KEY + name, value));

/** What was begun and not sent: kept over a reload, gone with the tab. */
export const draftOf = (name: string): string => attempt(() => sessionStorage.getItem(KEY + name)) ?? '';

/** An empty text forgets the draft. */
export const keepDraft = (name: string, text: string): void =>
  void attempt(() =>
    text === '' ? sessionStorage.removeItem(KEY + name) : sessionStorage.setItem(KEY + name, text),
  );

/** Forgets everything but the language: the sandbox has begun again. */
export function forgetAll(): void {
  const spoken = remembered('language');
  for (const storage of [() => localStorage, () => sessionStorage]) attempt(() => storage().clear());
  if (spoken) remember('language', spoken);
}

/** The address's `?lang=`, else what was chosen before, else the browser's own language, else French. */
export function language(): Language {
  const wanted = [new URLSearchParams(location.search).get('lang'), remembered('language')];
  return wanted.find(isLanguage) ?? browserLanguage();
}

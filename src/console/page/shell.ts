import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConsoleMe } from '../../http/console/wire.js';
import type { Api } from './api.js';
import type { Language, Texts } from './texts.js';

/** What every page has around it. */
export interface Shell {
  readonly me: ConsoleMe;
  readonly api: Api;
  readonly language: Language;
  readonly texts: Texts;
}

export const ShellContext = createContext<Shell | null>(null);

/** For what stands inside the shell. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('There is no shell around this.');
  return shell;
}

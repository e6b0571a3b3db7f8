import { useEffect } from 'preact/hooks';
import { Spark } from '../../browser/drawing.js';
import { Languages } from '../../browser/Languages.js';
import type { ConsoleWaysIn } from '../../http/console/wire.js';
import { type Api, base, isInTeams } from './api.js';
import { type Language, languageNames, type Texts } from './texts.js';
import { useAsked } from './useAsked.js';

/** Why nobody is in: they never were, their session ended, or they left. */
export type OutsideWhy = 'neverIn' | 'ended' | 'left';

interface Props {
  readonly why: OutsideWhy;
  readonly api: Api;
  readonly texts: Texts;
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

/** How to come in: by the company's own sign-in where it has one, and by a link from the chat. */
export function Outside({ why, api, texts, language, speak }: Props) {
  const ways = useAsked(() => api.get<ConsoleWaysIn>('/ways-in'), []);
  // A page of another company's sign-in refuses to stand in a frame.
  const bySignIn = !isInTeams && ways.state === 'here' && ways.value.signIn;
  const [title, text] = wordsOf(why, bySignIn, texts);
  useEffect(() => {
    document.title = `${title} · Étincelle`;
  }, [title]);
  // A failure shows what works everywhere: the words for the chat.
  if (ways.state === 'loading') return null;
  return (
    <main class="outside">
      <div class="outside-card">
        <p class="outside-brand">
          <Spark /> Étincelle <span class="outside-what">{texts.console}</span>
        </p>
        <h1>{title}</h1>
        {bySignIn && (
          <p class="outside-sign-in">
            <a class="button" href={`${base}sign-in`}>
              {texts.signIn}
            </a>
          </p>
        )}
        <p>{text}</p>
        <Languages name={texts.language} names={languageNames} {...{ language, speak }} />
      </div>
    </main>
  );
}

function wordsOf(why: OutsideWhy, bySignIn: boolean, texts: Texts): readonly [string, string] {
  const { signedOut, signedOutWays, signedOutText, orChat, ended, endedText, left, leftText } = texts;
  switch (why) {
    case 'neverIn':
      return bySignIn ? [signedOutWays, orChat] : [signedOut, signedOutText];
    case 'ended':
      return [ended, bySignIn ? orChat : endedText];
    case 'left':
      return [left, bySignIn ? orChat : leftText];
  }
}

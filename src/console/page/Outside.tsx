import { useEffect } from 'preact/hooks';
import { Spark } from './drawings.js';
import { Languages } from './Languages.js';
import type { Language, Texts } from './texts.js';

/** Why nobody is in: they never were, their session ended, or they left. */
export type OutsideWhy = 'neverIn' | 'ended' | 'left';

interface Props {
  readonly why: OutsideWhy;
  readonly texts: Texts;
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

/** How to come in. */
export function Outside({ why, texts, language, speak }: Props) {
  const [title, text] = {
    neverIn: [texts.signedOut, texts.signedOutText],
    ended: [texts.ended, texts.endedText],
    left: [texts.left, texts.leftText],
  }[why] as [string, string];
  useEffect(() => {
    document.title = `${title} · Étincelle`;
  }, [title]);
  return (
    <main class="outside">
      <div class="outside-card">
        <p class="outside-brand">
          <Spark /> Étincelle <span class="outside-what">{texts.console}</span>
        </p>
        <h1>{title}</h1>
        <p>{text}</p>
        <Languages {...{ texts, language, speak }} />
      </div>
    </main>
  );
}

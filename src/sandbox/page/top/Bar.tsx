import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Spark } from '../../../browser/drawing.js';
import { Languages } from '../../../browser/Languages.js';
import { Again, Badge, Console } from '../drawings.js';
import { sentenceOf } from '../server.js';
import type { Language, Texts } from '../texts.js';
import { Question } from '../windows/Dialog.js';
import { Directories } from './Directories.js';
import { directoryTexts } from './directoryTexts.js';

interface Props {
  readonly texts: Texts;
  readonly language: Language;
  readonly company: string;
  readonly online: boolean;
  readonly speak: (language: Language) => void;
  readonly reset: () => Promise<void>;
  /** The clock. */
  readonly children: ComponentChildren;
}

/** The top of the page: what this is, the clock, a new beginning, the language. */
export function Bar({ texts, language, company, online, speak, reset, children }: Props) {
  const [asking, setAsking] = useState(false);
  const [isListing, setListing] = useState(false);
  const [said, setSaid] = useState('');
  const listWords = directoryTexts[language];
  const begin = () => {
    setSaid(texts.resetting);
    reset().catch((error: unknown) => setSaid(sentenceOf(error, texts)));
  };
  const words = {
    title: texts.resetTitle,
    text: texts.resetText,
    confirm: texts.resetYes,
    deny: texts.resetNo,
  };
  return (
    <>
      <header class="top">
        <div class="logo">
          <Spark />
        </div>
        <div class="title">
          <div class="title-line">
            <h1>
              Étincelle<span class="badge">{texts.sandbox}</span>
            </h1>
            <p class="offline" role="status">
              {said || (online ? '' : texts.offline)}
            </p>
          </div>
          <p class="tagline">{texts.tagline(company)}</p>
        </div>
        {children}
        <button type="button" class="tool" title={listWords.openText} onClick={() => setListing(true)}>
          <Badge />
          <span>{listWords.open}</span>
        </button>
        <a
          class="tool"
          href={`/sandbox/console?lang=${language}`}
          target="_blank"
          rel="noopener"
          title={texts.consoleText}
        >
          <Console />
          <span>{texts.console}</span>
        </a>
        <button type="button" class="tool reset" title={texts.resetText} onClick={() => setAsking(true)}>
          <Again />
          <span>{texts.reset}</span>
        </button>
        <Languages name={texts.language} names={{ fr: 'FR', en: 'EN' }} {...{ language, speak }} />
      </header>
      {isListing && (
        <OverPage>
          <Directories {...{ texts, language }} close={() => setListing(false)} />
        </OverPage>
      )}
      {asking && (
        <OverPage>
          <Question
            asked={{ ...words, danger: true, accepted: begin }}
            closeLabel={texts.close}
            close={() => setAsking(false)}
          />
        </OverPage>
      )}
    </>
  );
}

/** The rest of the page waits meanwhile. */
function OverPage({ children }: { readonly children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const rest = [...document.body.children].filter((each) => each !== place.current);
    for (const each of rest) each.toggleAttribute('inert', true);
    return () => {
      for (const each of rest) each.toggleAttribute('inert', false);
    };
  }, []);
  return (
    <div class="over-page" ref={place}>
      {children}
    </div>
  );
}

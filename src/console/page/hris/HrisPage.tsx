import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleHris } from '../../../http/console/hrisWire.js';
import { Heading } from '../parts/Heading.js';
import { Said, type Word } from '../parts/Said.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { ConnectHris } from './ConnectHris.js';
import { HrisConnection } from './HrisConnection.js';
import { hrisTexts } from './texts.js';
import { Written } from './Written.js';

/** While something is being read the page looks again so often. */
const lookEveryMs = 3_000;

/** HR software: connected, tested, read, written to, disconnected. */
export function HrisPage() {
  const { api, texts, language } = useShell();
  const words = hrisTexts[language];
  const [word, setWord] = useState<Word | null>(null);
  const [seen, setSeen] = useState<ConsoleHris | null>(null);
  const asked = useAsked(() => api.get<ConsoleHris>('/hris'), [api]);
  const read = asked.state === 'here' ? asked.value : null;
  useEffect(() => {
    if (read) setSeen(read);
  }, [read]);
  const isBusy = seen?.connections.some(({ isDue, isPreviewAsked }) => isDue || isPreviewAsked) ?? false;
  useEffect(() => {
    if (!isBusy || asked.state === 'loading') return;
    const timer = setTimeout(asked.again, lookEveryMs);
    return () => clearTimeout(timer);
  }, [isBusy, read, asked.state]);
  const wasBusy = useRef(false);
  useEffect(() => {
    // That it was asked for is no news once it is there.
    if (wasBusy.current && !isBusy) setWord(null);
    wasBusy.current = isBusy;
  }, [isBusy]);
  const tell = (told: Word) => {
    setWord(told);
    asked.again();
  };
  return (
    <>
      <Heading title={texts.areas.hris.name} says={words.says} />
      <Said word={word} />
      {asked.state === 'failed' && <Failure error={asked.error} texts={texts} again={asked.again} />}
      {!seen && asked.state === 'loading' && <Loading texts={texts} />}
      {seen && (
        <>
          {seen.connections.length === 0 && (
            <Empty>
              <p>{words.none}</p>
            </Empty>
          )}
          {seen.connections.map((one) => (
            <HrisConnection key={one.id} {...{ one, tell }} />
          ))}
          <Written {...seen} />
          <ConnectHris tell={tell} />
        </>
      )}
    </>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../server.js';
import type { View } from './chat.js';
import type { WindowProps } from './Window.js';

const SHOWN_MS = 8_000;

/** What one person sees in one place, asked again at each beat, and what they do there. */
export function useRoom(props: WindowProps) {
  const { chat, person, place, beat, texts } = props;
  const key = `${person.id} ${place.id}`;
  const shown = useRef(props);
  shown.current = props;
  const looks = useRef(0);
  /** When the person last did something here: what comes next is likely the answer. */
  const acted = useRef(0);
  const [seen, setSeen] = useState<{ readonly key: string; readonly view: View } | null>(null);
  const [failure, setFailure] = useState('');
  const [under, setUnder] = useState(0);

  const fail = (error: unknown) => setFailure(sentenceOf(error, texts));
  const refresh = async () => {
    looks.current += 1;
    const look = looks.current;
    const { person: who, place: where } = shown.current;
    const view = await chat.look(who, where.id).catch(fail);
    // A later look is on its way, or the person has moved on: its answer counts, not this one.
    if (view && look === looks.current) setSeen({ key: `${who.id} ${where.id}`, view });
  };
  const wait = async (doing: () => Promise<unknown>): Promise<boolean> => {
    setUnder((count) => count + 1);
    setFailure('');
    const done = await doing().then(
      () => true,
      (error: unknown) => {
        fail(error);
        return false;
      },
    );
    setUnder((count) => count - 1);
    await refresh();
    return done;
  };
  const act = (doing: () => Promise<unknown>) => {
    acted.current = Date.now();
    return wait(doing);
  };

  useEffect(() => void wait(() => chat.enter(person, place.id)), [key]);
  useEffect(() => void refresh(), [beat]);
  useEffect(() => {
    const timer = setTimeout(() => setFailure(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [failure]);

  const view = seen?.key === key ? seen.view : null;
  return { view, failure, waiting: under > 0, acted, act, clear: () => setFailure('') };
}

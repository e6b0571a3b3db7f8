import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import type { Json } from '../../wire.js';
import { Blocks } from '../blocks/Blocks.js';
import { useButtonNames } from './useButtonNames.js';

interface Props {
  readonly label: string;
  readonly view: Json | null;
  readonly empty: ComponentChild;
}

/** Slack's App Home. */
export function Home({ label, view, empty }: Props) {
  const home = useRef<HTMLElement>(null);
  useButtonNames(home);
  return (
    <section
      ref={home}
      class="home"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      aria-label={label}
    >
      {view ? <Blocks blocks={view.blocks} where={{ viewId: String(view.id) }} /> : empty}
    </section>
  );
}

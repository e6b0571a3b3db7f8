import type { Texts } from '../texts.js';
import { Avatar } from '../windows/Avatar.js';
import type { WindowProps } from '../windows/Window.js';

interface Props {
  readonly windows: readonly (Pick<WindowProps, 'at' | 'chat' | 'person' | 'front'> & {
    readonly hasNews: boolean;
  })[];
  readonly texts: Texts;
  readonly choose: (at: number) => void;
}

/** On a narrow screen one window is shown at a time; these choose which. */
export const WindowTabs = ({ windows, texts, choose }: Props) => (
  <nav class="window-tabs" aria-label={texts.windows}>
    {windows.map(({ at, chat, person, front, hasNews }) => (
      <button
        key={at}
        class={`window-tab ${hasNews ? 'unread' : ''}`}
        type="button"
        aria-pressed={front}
        onClick={() => choose(at)}
      >
        <Avatar name={person.name} />
        <span class="window-tab-words">
          <strong>{person.name.split(' ')[0]}</strong>
          {chat.name}
          {hasNews && <span class="unseen">, {texts.unread}</span>}
        </span>
      </button>
    ))}
  </nav>
);

/** The first stops of the tab key: straight to each window's message box. */
export const SkipLinks = ({ windows, texts, choose }: Props) => (
  <nav class="skips" aria-label={texts.skips}>
    {windows.map(({ at, chat, person }) => (
      <a
        key={at}
        href={`#window-${at}`}
        onClick={(event) => {
          event.preventDefault();
          choose(at);
          goTo(at);
        }}
      >
        {texts.skip(person.name, chat.name)}
      </a>
    ))}
  </nav>
);

/** Once the window is drawn in front. The App Home has no message box: its tab it is then. */
const goTo = (at: number) =>
  requestAnimationFrame(() => {
    const window = document.querySelectorAll('.window')[at - 1];
    const box = window?.querySelector<HTMLElement>('.composer-input');
    (box ?? window?.querySelector<HTMLElement>('[aria-selected="true"]'))?.focus();
  });

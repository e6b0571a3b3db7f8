import { h } from '../dom.js';
import type { Texts } from '../texts.js';
import { avatar } from '../windows/avatar.js';
import type { ChatWindow } from '../windows/window.js';

/** On a narrow screen one window is shown at a time; these choose which. */
export interface WindowTabs {
  readonly element: HTMLElement;
  update(): void;
}

export function windowTabs(windows: readonly ChatWindow[], texts: Texts): WindowTabs {
  let front = 0;
  const tabs = windows.map((_, at) =>
    h('button', { class: 'window-tab', type: 'button', on: { click: () => choose(at) } }),
  );
  const choose = (at: number) => {
    front = at;
    update();
  };
  const update = () =>
    windows.forEach((window, at) => {
      const { name } = window.person;
      const tab = tabs[at];
      const first = name.split(' ')[0] ?? name;
      const words = h(
        'span',
        { class: 'window-tab-words' },
        h('strong', {}, first),
        window.options.chat.name,
      );
      tab?.replaceChildren(avatar(name), words);
      tab?.setAttribute('aria-pressed', String(at === front));
      tab?.classList.toggle('unread', at !== front && window.unread.size > 0);
      window.element.classList.toggle('front', at === front);
    });
  return { element: h('nav', { class: 'window-tabs', 'aria-label': texts.windows }, ...tabs), update };
}

import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  Strings,
  SubmitAction,
} from 'adaptivecards';
import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../wire.js';
import { ChoiceMenu } from '../fields/ChoiceMenu.js';
import { draftOf, keepDraft } from '../memory.js';
import { catalogues, type Language } from '../texts.js';
import { hostConfig } from './hostConfig.js';
import { ourInputs } from './inputs.js';
import { Markdown } from './markdown.js';

interface Props {
  readonly json: Json;
  /** Under which what was filled in is kept until it is sent. */
  readonly draft: string;
  readonly language: Language;
  readonly today: string;
  /** `verb` is null for an Action.Submit; `data` holds the card's inputs too. */
  readonly press: (verb: string | null, data: Json) => void;
}

const config = new HostConfig(hostConfig);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  // Read back from elements, so that the browser has done the escaping.
  const drawn = document.createElement('div');
  render(<Markdown text={text} />, drawn);
  result.outputHtml = drawn.innerHTML;
  result.didProcess = true;
};

interface OpenMenu {
  readonly opener: HTMLElement;
  readonly actions: readonly Action[];
}

/** An Adaptive Card, drawn by Microsoft's renderer; what was filled in and not sent stays in it. */
export function Card({ json, draft, language, today, press }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(press);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { more } = catalogues[language];
  pressed.current = press;
  useLayoutEffect(() => {
    const card = new AdaptiveCard();
    const filled = JSON.parse(draftOf(draft) || '{}') as Record<string, string>;
    card.hostConfig = config;
    card.onDisplayOverflowActionMenu = (actions, opener) => {
      if (opener) setMenu({ opener, actions });
      return true;
    };
    card.onExecuteAction = (action) => execute(action, (verb, data) => pressed.current(verb, data));
    card.parse(withValues(json, filled) as Json, ourInputs(language, today));
    Strings.defaults.overflowButtonText = () => '⋯';
    Strings.defaults.overflowButtonTooltip = () => more;
    const drawn = card.render();
    for (const opener of drawn?.querySelectorAll<HTMLElement>(`[aria-label="${more}"]`) ?? [])
      markOpener(opener, more);
    // Only from here on: the renderer also tells of the values that it starts with.
    card.onInputValueChanged = () => {
      const values = card
        .getAllInputs()
        .map(({ id = '', value }) => [id, value === undefined ? '' : String(value)]);
      keepDraft(draft, JSON.stringify(Object.fromEntries(values)));
    };
    // The message around it is reached already.
    if (drawn) drawn.tabIndex = -1;
    place.current?.replaceChildren(...(drawn ? [drawn] : []));
  }, [JSON.stringify(json), draft]);
  return (
    <div class="card">
      <div ref={place} />
      {menu && (
        <ChoiceMenu
          opener={menu.opener}
          name={menu.opener.getAttribute('aria-label') ?? more}
          choices={menu.actions.map((action) => ({
            label: action.title ?? '',
            // What it acts on follows what it does.
            note: (action.tooltip ?? '').split(' · ').slice(1).join(' · '),
            choose: () => action.execute(),
          }))}
          close={() => setMenu(null)}
        />
      )}
    </div>
  );
}

/** Its name is the page's, which says what it is about as well. */
function markOpener(opener: HTMLElement, name: string): void {
  opener.classList.add('overflow-opener');
  opener.setAttribute('aria-haspopup', 'menu');
  opener.dataset.words = name;
  opener.title = '';
}

/** The card with what was filled in. */
function withValues(json: unknown, filled: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(json)) return json.map((each) => withValues(each, filled));
  if (typeof json !== 'object' || json === null) return json;
  const { type, id } = json as { type?: unknown; id?: unknown };
  const value = typeof id === 'string' && String(type).startsWith('Input.') ? filled[id] : undefined;
  const parts = Object.entries(json).map(([key, each]) => [key, withValues(each, filled)]);
  return { ...Object.fromEntries(parts), ...(value === undefined ? {} : { value }) };
}

function execute(action: Action, press: Props['press']): void {
  if (action instanceof OpenUrlAction && /^https?:/.test(action.url ?? ''))
    window.open(action.url, '_blank', 'noopener');
  else if (action instanceof ExecuteAction) press(action.verb ?? '', (action.data ?? {}) as Json);
  else if (action instanceof SubmitAction) press(null, (action.data ?? {}) as Json);
}

import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards';
import type { Json } from '../../wire.js';
import { hostConfig } from './hostConfig.js';
import { markdown } from './markdown.js';

/** What a button of a card sends: `verb` is null for an Action.Submit; `data` holds the card's inputs too. */
export type CardPress = (verb: string | null, data: Json) => void;

const config = new HostConfig(hostConfig);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  // Read back from elements, so that the browser has done the escaping.
  result.outputHtml = markdown(text).innerHTML;
  result.didProcess = true;
};

/** An Adaptive Card, drawn by Microsoft's renderer; null when it cannot be. */
export function drawCard(json: Json, press: CardPress): HTMLElement | null {
  const card = new AdaptiveCard();
  card.hostConfig = config;
  card.onExecuteAction = (action) => execute(action, press);
  card.parse(json);
  return card.render() ?? null;
}

function execute(action: Action, press: CardPress): void {
  if (action instanceof OpenUrlAction && /^https?:/.test(action.url ?? ''))
    window.open(action.url, '_blank', 'noopener');
  else if (action instanceof ExecuteAction) press(action.verb ?? '', (action.data ?? {}) as Json);
  else if (action instanceof SubmitAction) press(null, (action.data ?? {}) as Json);
}

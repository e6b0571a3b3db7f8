import { encodeIntent, type Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { TextKey } from '../../../i18n/index.js';
import { intentData } from '../payload.js';
import { plainWords } from './cards.js';
import { excerpt, oneLine, withoutFunctions } from './text.js';
import type { CardPart } from './vocabulary.js';

const MAX_TITLE = 70;

/**
 * A button that carries an intent. Action.Execute, which the bot answers with a new card, and Action.Submit
 * for clients that do not know it. Fields on the card are not sent along.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
export function button(reader: Reader, label: TextKey, intent: Intent, about?: string): CardPart {
  return titledButton(plainWords(reader, label), intent, about);
}

/** The same with a label of its own. `about`: what it acts on, for whoever hears or hovers over one button of many. */
export function titledButton(label: string, intent: Intent, about?: string): CardPart {
  const data = intentData(encodeIntent(intent));
  const title = withoutFunctions(excerpt(label, MAX_TITLE));
  const action = executeOrSubmit(title, intent.kind, data, { associatedInputs: 'none' });
  if (!about) return action;
  return { ...action, tooltip: withoutFunctions(`${label} · ${excerpt(oneLine(about), 120)}`) };
}

/** A button of either kind, whichever the client knows. */
export function executeOrSubmit(title: string, verb: string, data: CardPart, extra: CardPart): CardPart {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...extra,
    fallback: { type: 'Action.Submit', title, data, ...extra },
  };
}

/** A link; only to a web address. */
export function link(reader: Reader, label: TextKey, url: string | null): CardPart[] {
  if (!url || !/^https?:\/\//.test(url)) return [];
  return [{ type: 'Action.OpenUrl', title: plainWords(reader, label), url }];
}

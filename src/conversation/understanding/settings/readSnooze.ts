import type { Intent } from '../../intents.js';
import type { When } from '../dates/when.js';
import type { Request } from '../decisions/request.js';
import { isTelling } from '../missions/mention.js';
import { offered, ownOptions } from '../missions/options.js';
import { select } from '../missions/select.js';
import { tokenise } from '../text/tokens.js';
import { stem } from '../text/words.js';
import { intends, type Understanding } from '../understanding.js';
import { isQuestion } from '../wishes/assertion.js';
import { bareWords, type Clock, readDuration, readMoment, wordsOf } from './period.js';

const asks =
  /^(?:rappelle|rappelez|relance|relancez|redemande|redemandez|repose|reposez|reviens|revenez|repasse|repassez|remind|ping|nudge|snooze)\b(?: me\b)?(?: (?:ca|cela|it|this|again|encore|me))*/u;
const sometime = /\b(?:plus tard|later)\b/u;
const inAWhile = /\b(?:dans|d ici|in)\b/u;
const never: When = { days: [], parts: [], times: [], several: false };

/** "Rappelle-moi demain", "remind me in an hour": once more, of the place that is meant; null for anything else. */
export function readSnooze({ sentence, mention, context }: Request): Understanding | null {
  const { text, calendar } = sentence;
  const tokens = tokenise(text);
  if (isQuestion(text) || !asks.test(bareWords(wordsOf(tokens)))) return null;
  const time = readTime(tokens, { now: context.saidAt ?? context.now, timezone: context.timezone, calendar });
  if (!time) return null;
  const rest = bareWords(time.rest).replace(asks, '').trim();
  const own = ownOptions(context.missions.mine.filter(({ standing }) => standing.state === 'confirmed'));
  const words = rest.split(' ').filter(isTelling).map(stem);
  if (rest !== '' && words.length === 0 && mention.numbers.length === 0) return null;
  const meant = select(own, { ...mention, words, when: never }, context.timezone).options;
  const [only, ...others] = meant;
  if (!only?.engagementId) return intends({ kind: 'my.missions' });
  if (others.length > 0) return { kind: 'choice', purpose: 'remind', choices: offered(meant) };
  return intends(snooze(only.engagementId, time.at));
}

const snooze = (engagementId: string, at: Date | null): Intent =>
  at ? { kind: 'remind.later', engagementId, at: at.toISOString() } : { kind: 'remind.ask', engagementId };

/** When, and the words that did not say it. `at` null: later, at a time still to be chosen. */
function readTime(
  tokens: ReturnType<typeof tokenise>,
  clock: Clock,
): { readonly at: Date | null; readonly rest: string } | null {
  const words = wordsOf(tokens);
  const whiled = inAWhile.test(words) ? readDuration(words, clock) : null;
  if (whiled) return { at: whiled.end, rest: whiled.rest.replace(inAWhile, ' ') };
  const named = readMoment(tokens, clock, '09:00');
  if (named) return { at: named.moment, rest: named.rest };
  return sometime.test(words) ? { at: null, rest: words.replace(sometime, ' ') } : null;
}

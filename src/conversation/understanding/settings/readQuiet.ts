import type { Stream } from '../../../domain/people/preferences.js';
import type { Intent } from '../../intents.js';
import { readWhen } from '../dates/readWhen.js';
import { type Token, tokenise } from '../text/tokens.js';
import { dateWords } from '../vocabulary/dateWords.js';
import { muteForATime, neverThen, ofAnnouncements, ofReminders } from '../vocabulary/quiet.js';
import { isQuestion } from '../wishes/assertion.js';
import { bareWords, type Clock, readDuration, readMoment, wordsOf } from './period.js';

/** Which of the two is spoken of; undefined for both, and for neither. */
export function streamIn(text: string): Stream | undefined {
  const words = wordsOf(tokenise(text));
  const [announcements, reminders] = [ofAnnouncements.test(words), ofReminders.test(words)];
  if (announcements === reminders) return undefined;
  return announcements ? 'announcements' : 'reminders';
}

/** Silence for a time, or hours and days without messages, when that is all that a text says. */
export function readQuiet(text: string, clock: Clock): Intent | null {
  if (isQuestion(text)) return null;
  const tokens = tokenise(text);
  return readMute(text, tokens, clock) ?? readDays(tokens) ?? readHours(tokens, clock);
}

function readMute(text: string, tokens: readonly Token[], clock: Clock): Intent | null {
  const words = wordsOf(tokens);
  const stream = streamIn(text);
  const named = stream && { stream };
  if (further.test(words)) {
    const bare = bareWords(words.replace(further, ' '));
    return muteForATime.test(bare) ? { kind: 'mute', ...named } : null;
  }
  const period = saysUntil.test(words) ? readEnd(tokens, clock) : readLength(words, clock);
  if (!period || !muteForATime.test(bareWords(period.rest))) return null;
  return { kind: 'mute', ...named, until: period.end.toISOString() };
}

const saysUntil = /\b(?:jusqu|jusque|until|till|til)\b/u;
const further = /\b(?:jusqu a nouvel ordre|until further notice)\b/u;
const lasts = /\b(?:pour|pendant|durant|for)\b/u;

function readEnd(tokens: readonly Token[], clock: Clock) {
  const found = readMoment(tokens, clock, '00:00');
  return found && { end: found.moment, rest: found.rest };
}

/** "2 h" alone is an hour of the day. */
function readLength(words: string, clock: Clock) {
  const isHour = /\d ?h\b/u.test(words) && !lasts.test(words);
  return isHour ? null : readDuration(words.replace(lasts, ' '), clock);
}

const weekdayOf = (word: string): number[] => {
  if (/^weekends?$/u.test(word)) return [6, 7];
  const day = dateWords.weekdays[word] ?? dateWords.weekdays[word.replace(/s$/u, '')];
  return word.length > 4 && day ? [day] : [];
};
const each = new Set(['le', 'les', 'chaque', 'tous', 'every', 'each']);

/** "Pas le vendredi", "nothing on Fridays". "Pas vendredi" is one Friday. */
function readDays(tokens: readonly Token[]): Intent | null {
  const joined = wordsOf(tokens)
    .replace(/\bweek end(s?)\b/gu, 'weekend$1')
    .split(' ');
  const days = joined.flatMap(weekdayOf);
  const isRecurring = joined.some(
    (word, at) =>
      weekdayOf(word).length > 0 && (each.has(joined[at - 1] ?? '') || /(?:di|day|end|che)s$/u.test(word)),
  );
  if (!isRecurring || joined.some((word) => /\d/u.test(word))) return null;
  const rest = bareWords(joined.filter((word) => weekdayOf(word).length === 0).join(' '));
  return neverThen.test(rest) ? { kind: 'quiet.add', days: [...new Set(days)] } : null;
}

/** "Rien après 18 h", "no messages before 9am", "rien entre 12 h et 14 h". */
function readHours(tokens: readonly Token[], { calendar }: Clock): Intent | null {
  const { when, taken } = readWhen(tokens, calendar);
  const words = wordsOf(tokens);
  const [first, second, ...more] = when.times.map(clockOf);
  if (!first || more.length > 0 || when.days.length > 0) return null;
  const rest = bareWords(wordsOf(tokens.filter((_, index) => !taken.has(index))));
  if (!neverThen.test(rest) || rest === 'pas') return null;
  if (second) return { kind: 'quiet.add', after: first, before: second };
  if (/\b(?:apres|after|past|passe|des)\b/u.test(words)) return { kind: 'quiet.add', after: first };
  return /\b(?:avant|before)\b/u.test(words) ? { kind: 'quiet.add', before: first } : null;
}

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

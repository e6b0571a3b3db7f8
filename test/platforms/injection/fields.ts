import type { Message } from '../../../src/messages/message.js';

/** Fields whose values are ours: names of kinds and states, ids, zones, addresses that we make. All others are free. */
const closed = new Set([
  ...['kind', 'code', 'purpose', 'status', 'state', 'closed', 'reason', 'suggestions', 'readers'],
  ...[
    'id',
    'formId',
    'missionId',
    'slotId',
    'engagementId',
    'preparedId',
    'fileId',
    'personId',
    'announcementId',
    'changeId',
    'timezone',
    'calendarUrl',
  ],
  ...['stream', 'language', 'locale', 'verdict', 'silence', 'who', 'role', 'source'],
  ...['presence', 'tookPart', 'olderThan', 'newerThan', 'decision', 'did', 'of'],
  ...['availability', 'full', 'off', 'missing', 'widen', 'list'],
  ...['meal', 'weather', 'photos', 'minors', 'legalForm', 'register', 'format'],
  ...['userId', 'employeeId', 'url', 'days', 'times', 'what', 'why'],
  ...['seen', 'mode', 'dates', 'fields', 'field', 'key', 'other', 'empty'],
]);

type Path = readonly string[];

/** Where a message holds text that somebody wrote; the same field of several missions is one. */
export function freeFields(message: Message): string[] {
  const names = new Set<string>();
  walk(message, [], (path) => names.add(nameOf(path)));
  return [...names];
}

/** The fields that a look reads. Whatever one holds that is not read, the look is the same. */
export function fieldsRead(message: Message, look: (message: Message) => unknown): string[] {
  const names = new Set<string>();
  look(watched(message, [], (path) => names.add(nameOf(path))) as Message);
  return [...names];
}

/** The message with this text in those fields, wherever they stand. */
export function withText(message: Message, fields: readonly string[], text: string): Message {
  return copy(message, [], (path, value) => (fields.includes(nameOf(path)) ? text : value)) as Message;
}

/** The message of people without accounts: a mention of ours is no fault. */
export const withoutAccounts = (message: Message): Message =>
  JSON.parse(JSON.stringify(message), (key, value) =>
    key === 'userId' ? null : typeof value === 'string' && instant.test(value) ? new Date(value) : value,
  );
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** "title", "contact.name", "skills": without the place in a list. */
const nameOf = (path: Path): string =>
  path
    .filter((part) => !/^\d+$/.test(part))
    .slice(-2)
    .join('.')
    .replace(/^.*\.(?=title$|summary$|place$|nonprofit$|skills$)/, '');

/** Why a request was refused is in somebody's own words; why a mission is closed is in ours. */
const isFree = (path: Path): boolean =>
  !path.some((part) => closed.has(part)) || /^requests?\..*reason$/.test(path.join('.'));

function walk(value: unknown, path: Path, found: (path: Path) => void): void {
  if (typeof value === 'string' && isFree(path)) found(path);
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [key, each] of Object.entries(value)) walk(each, [...path, key], found);
}

/** A copy that tells which of its texts are read. */
function watched(value: unknown, path: Path, isRead: (path: Path) => void): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const whole = Array.isArray(value) ? [] : {};
  for (const [key, each] of Object.entries(value)) {
    const at = [...path, key];
    const get = () => {
      if (typeof each === 'string' && isFree(at)) isRead(at);
      return kept;
    };
    const kept = watched(each, at, isRead);
    Object.defineProperty(whole, key, { enumerable: true, get });
  }
  return whole;
}

function copy(value: unknown, path: Path, change: (path: Path, value: string) => string): unknown {
  if (typeof value === 'string') return isFree(path) ? change(path, value) : value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, copy(each, [...path, key], change)]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

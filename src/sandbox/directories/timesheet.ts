import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { DirectoryTime } from '../wire.js';
import { type Listed, nameIn } from './people.js';

/** An entry of the made-up Lucca's timesheet. One that was taken out is shown as such. */
export interface TimeEntry {
  readonly id: string;
  /** Whose it is, by their number. */
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly minutes: number;
  readonly comment: string;
  readonly isWithdrawn: boolean;
}

export interface Timesheet {
  /** What opens it: the older API has a key of its own. */
  readonly key: string;
  entries(): readonly TimeEntry[];
  keep(entries: readonly TimeEntry[]): Promise<void>;
}

const path = /^\/timmi-timesheet\/api\/time-entries(?:\/(?<id>\d{1,9}))?$/u;
const keptAtMost = 200;

const written = z.object({
  owner: z.object({ id: z.number().int() }),
  startsAt: z.string().regex(/^\d{4}-\d\d-\d\dT(?:00|12):00:00$/),
  duration: z.string().regex(/^\d\d:\d\d:00$/),
  unit: z.literal(0),
  timeSource: z.literal(3),
  axisSections: z.array(z.object({ id: z.number().int() })).length(1),
  comment: z.string().max(1_000),
});

export const isOfTimesheet = (pathname: string): boolean => path.test(pathname);

/** Answers as Timmi Timesheet does about time entries. A null body is none. */
export async function answerTimesheet(
  sheet: Timesheet,
  { method, headers }: IncomingMessage,
  { pathname, searchParams }: URL,
  body: string,
): Promise<readonly [number, object | null]> {
  if (headers.authorization !== `lucca application=${sheet.key}`) return [401, { title: 'Unauthorized' }];
  const id = path.exec(pathname)?.groups?.id ?? null;
  const there = sheet.entries().find((one) => one.id === id && !one.isWithdrawn);
  if (method === 'GET' && id === null) return [200, { items: found(sheet, searchParams) }];
  if ((method === 'PUT' || method === 'DELETE') && !there) return [404, { title: 'Not found' }];
  const kept = (changed: TimeEntry) =>
    sheet.keep(sheet.entries().map((one) => (one.id === changed.id ? changed : one)));
  if (method === 'DELETE' && there) {
    await kept({ ...there, isWithdrawn: true });
    return [204, null];
  }
  const entry = entryIn(body);
  if (!entry) return [400, { title: 'Bad request', status: 400, errors: {} }];
  if (method === 'PUT' && there) {
    await kept({ ...there, ...entry });
    return [200, { id: Number(there.id), comment: entry.comment }];
  }
  if (method !== 'POST' || id !== null) return [405, { title: 'Method not allowed' }];
  const made = { ...entry, id: nextId(sheet.entries()), isWithdrawn: false };
  await sheet.keep([...sheet.entries(), made].slice(-keptAtMost));
  return [201, { id: Number(made.id), comment: made.comment }];
}

const nextId = (entries: readonly TimeEntry[]): string =>
  String(Math.max(1_000, ...entries.map(({ id }) => Number(id))) + 1);

/** What somebody has between two days. */
const found = (sheet: Timesheet, asked: URLSearchParams): object[] =>
  sheet
    .entries()
    .filter(({ owner, isWithdrawn }) => owner === asked.get('ownerId') && !isWithdrawn)
    .filter(({ date }) => date >= (asked.get('startsOn') ?? '') && date <= (asked.get('endsOn') ?? ''))
    .map(({ id, comment }) => ({ id: Number(id), comment }));

function entryIn(body: string): Pick<TimeEntry, 'owner' | 'date' | 'minutes' | 'comment'> | null {
  const read = written.safeParse(parsed(body));
  if (!read.success) return null;
  const { owner, startsAt, duration, comment } = read.data;
  const [hours = 0, minutes = 0] = duration.split(':').map(Number);
  return { owner: String(owner.id), date: startsAt.slice(0, 10), minutes: hours * 60 + minutes, comment };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** As the page shows it: whose, and the earliest first. */
export const timeSeen = (people: readonly Listed[], time: readonly TimeEntry[]): DirectoryTime['entries'] =>
  time
    .map(({ id, owner, date, minutes, isWithdrawn }) => {
      const person = people.find(({ number }) => number === owner);
      return { id, who: person ? nameIn(person) : owner, date, minutes, isWithdrawn };
    })
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));

import { type Presence, presences, reasonAtMost } from '../../domain/engagements/attendance.js';
import { tidySentence } from '../../domain/engagements/feedback.js';
import { readHours } from '../../domain/engagements/readHours.js';
import type { Told } from './told.js';

/** What was typed of one person. */
interface TypedPerson {
  readonly presence: string;
  readonly hours: string;
  readonly reason: string;
}

/** What came in a form, to be shown again when it cannot be kept. */
export interface Typed {
  readonly by?: string;
  readonly remark?: string;
  readonly people: ReadonlyMap<string, TypedPerson>;
}

export const nothingTyped: Typed = { people: new Map() };

/** Names of people are as long as this at most, and remarks. */
const nameAtMost = 80;
const remarkAtMost = 1000;
/** Nobody has more people on one half-day. */
const peopleAtMost = 1000;

/** The body of a form: untrusted. A field that came twice counts once. */
export type Body = Readonly<Record<string, unknown>>;

const fieldOf = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

/** Everything in it, by what it is about. */
export function readTyped(body: Body): Typed {
  const ids = Object.keys(body)
    .flatMap((name) => /^p\.([\w-]{1,64})$/u.exec(name)?.[1] ?? [])
    .slice(0, peopleAtMost);
  const person = (id: string): TypedPerson => ({
    presence: fieldOf(body, `p.${id}`),
    hours: fieldOf(body, `h.${id}`).slice(0, 50),
    reason: fieldOf(body, `r.${id}`).slice(0, 2 * reasonAtMost),
  });
  return {
    by: (tidySentence(fieldOf(body, 'by')) ?? '').slice(0, nameAtMost),
    remark: fieldOf(body, 'remark').slice(0, remarkAtMost),
    people: new Map(ids.map((id) => [id, person(id)])),
  };
}

interface Said {
  readonly presence: Presence;
  readonly minutes: number | null;
  readonly reason: string | null;
}

/** What is said of each, or what is wrong, in words; `nameOf` tells of whom. */
export function readSaid(
  { by = '', people }: Typed,
  nameOf: (id: string) => string,
  { say }: Told,
): { readonly said: ReadonlyMap<string, Said> } | { readonly problems: readonly string[] } {
  const said = new Map<string, Said>();
  const problems: string[] = by === '' ? [say('nonprofit.page.noName')] : [];
  for (const [id, { presence: chosen, hours, reason }] of people) {
    const presence = presences.find((one) => one === chosen);
    if (!presence) continue;
    const sentence = tidySentence(reason)?.slice(0, reasonAtMost) ?? null;
    const minutes = hours.trim() === '' ? null : readHours(hours);
    const name = nameOf(id);
    if (presence === 'present' && hours.trim() !== '' && minutes === null)
      problems.push(say('nonprofit.page.badHours', { name }));
    if (presence === 'disputed' && !sentence) problems.push(say('nonprofit.page.noReason', { name }));
    said.set(id, { presence, minutes, reason: sentence });
  }
  return problems.length > 0 ? { problems } : { said };
}

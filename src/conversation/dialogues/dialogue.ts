import { z } from 'zod';
import type { Person } from '../../application/people/person.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { type Answer, says } from '../../messages/answer.js';
import { homeMessage } from '../../messages/home.js';
import type { Message } from '../../messages/message.js';
import type { Incoming, Input } from '../incoming.js';
import type { ListIntent } from '../lists.js';

/** What a turn is taken in: who speaks, where, and by what. */
export interface Talk<Needs> {
  readonly deps: Needs;
  readonly person: Person;
  readonly where: Incoming['where'];
  readonly by: Input['kind'];
  /** The second of a double click: what it asks has just been done for the first. */
  readonly again?: boolean | undefined;
  /** The list that the pressed button stands in: it shows by itself what has become of what is in it. */
  readonly list?: ListIntent | undefined;
}

/** One intent of a dialogue: the act, and what is said of its outcome. Throws what the ports throw. */
export type Turn<Needs, Asked> = (talk: Talk<Needs>, asked: Asked) => Promise<Answer>;

/** An id that comes back in a button: untrusted. */
export const id = z.string().min(1).max(64);
export const page = z.number().int().min(0).max(1000);

export type DoneNeeds = NeedsOf<typeof homeMessage>;

/**
 * Something has changed and nothing is asked: `compose` says what. In Slack's App Home the home itself shows it, and nothing else
 * is composed.
 */
export async function done<Needs extends DoneNeeds>(
  { deps, person, where, by }: Talk<Needs>,
  compose: () => Message | Promise<Message>,
): Promise<Answer> {
  const inHome = where === 'home' && by === 'action';
  return says(inHome ? await homeMessage(deps, person) : await compose());
}

/** The same of an outcome, unless it was refused, which is said wherever one is. */
export const doneUnlessRefused = async <Needs extends DoneNeeds>(
  talk: Talk<Needs>,
  { kind }: { readonly kind: string },
  compose: () => Message | Promise<Message>,
): Promise<Answer> => (kind === 'refused' ? says(await compose()) : done(talk, compose));

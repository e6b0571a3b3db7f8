import type { Request, Response } from 'express';
import type { EmployeeActor, KeyActor } from '../../application/actor.js';
import { actorOfKey } from '../../application/apiKeys/actorOfKey.js';
import { askerOf } from '../../application/assistants/askerOf.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { limitOf } from '../limit.js';

/** Where the key of the person stands, beside the company's own. */
const personHeader = 'etincelle-person';

/** An assistant of a company's, and in whose name it asks; null: in nobody's. */
export interface Caller {
  readonly key: KeyActor;
  readonly person: EmployeeActor | null;
}

interface Refusal {
  readonly status: 401 | 403 | 429;
  readonly says: string;
}

const minuteMs = 60_000;
/** Keys that are none are tried so often in a minute from one address. */
const failuresAtMost = 120;
/** So many requests of one person's assistant in a minute: one that runs in a circle holds nobody else up. */
const ofOneAtMost = 60;

type DoorNeeds = Needs<'publicUrl'> & NeedsOf<typeof actorOfKey> & NeedsOf<typeof askerOf>;

/** Who may come in: a key for assistants, with the key of a person where one is brought. */
export function doorOf(
  deps: DoorNeeds,
  requestsPerMinute: number,
): (request: Request) => Promise<Caller | Refusal> {
  const [failures, requests, ofOne] = [
    limitOf(failuresAtMost, minuteMs),
    limitOf(requestsPerMinute, minuteMs),
    limitOf(ofOneAtMost, minuteMs),
  ];
  const own = new URL(deps.publicUrl).origin;
  const failed = (request: Request, says: string): Refusal =>
    failures.allows(request.ip ?? '') ? { status: 401, says } : tooMany;
  return async (request) => {
    const { origin, authorization = '' } = request.headers;
    // A page whose name was made to point here sends its own: DNS rebinding, as the protocol warns.
    if (origin !== undefined && origin !== own) return { status: 403, says: 'This origin may not call.' };
    const [, secret] = /^Bearer +(\S{1,200})$/i.exec(authorization) ?? [];
    const key = secret === undefined ? null : await actorOfKey(deps, secret);
    if (!key) return failed(request, 'Send the key of your company: Authorization: Bearer etc_live_…');
    if (!key.key.scopes.includes('assistant'))
      return { status: 403, says: 'This key is for no assistant: make one with --scopes assistant.' };
    if (!requests.allows(key.key.id)) return tooMany;
    const brought = request.get(personHeader);
    if (brought === undefined) return { key, person: null };
    const person = brought.length > 200 ? null : await askerOf(deps, key, brought);
    if (!person)
      return failed(request, 'The key of the person is in use no more: they ask the bot for another.');
    return ofOne.allows(person.employee.id) ? { key, person } : tooMany;
  };
}

const tooMany: Refusal = { status: 429, says: 'Too many requests: wait a minute.' };

/** Answers a request that is not let in, as JSON-RPC. */
export function refuse(response: Response, { status, says }: Refusal | { status: 405; says: string }): void {
  if (status === 401) response.set('www-authenticate', 'Bearer realm="etincelle"');
  if (status === 429) response.set('retry-after', String(minuteMs / 1000));
  response.status(status).json({ jsonrpc: '2.0', error: { code: -32_000, message: says }, id: null });
}

import type { z } from 'zod';
import type { Operation, Wrong } from './operation.js';
import type { WrongPart } from './problem.js';

interface Sent {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

interface Read {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** What is sent, as the operation's schemas read it; or what is wrong with it, part by part. */
export function readRequest<Needs>(
  { params, query, body }: Operation<Needs>,
  sent: Sent,
): { readonly read: Read } | Wrong {
  const path = params?.safeParse(sent.params);
  // An id that is none of ours names nothing.
  if (path && !path.success) return { problem: 'not-found' };
  const asked = query?.safeParse(sent.query);
  if (asked && !asked.success)
    return { problem: 'bad-query', errors: asked.error.issues.map((issue) => partOf(issue, 'parameter')) };
  const said = body?.safeParse(sent.body ?? {});
  if (said && !said.success)
    return { problem: 'bad-body', errors: said.error.issues.map((issue) => partOf(issue, 'pointer')) };
  return { read: { params: path?.data, query: asked?.data, body: said?.data } };
}

/** A key of a JSON pointer: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
const escaped = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

function partOf({ path, message }: z.core.$ZodIssue, where: 'pointer' | 'parameter'): WrongPart {
  const detail = message.slice(0, 200);
  if (where === 'parameter') return { parameter: String(path[0] ?? ''), detail };
  return { pointer: `#${path.map((key) => `/${escaped(key)}`).join('')}`, detail };
}

import { z } from 'zod';

/** What a request can be answered instead, by its stable name. https://www.rfc-editor.org/rfc/rfc9457 */
export const problems = {
  'bad-json': { status: 400, title: 'The body is not JSON.' },
  'bad-query': { status: 400, title: 'The query cannot be read.' },
  'bad-idempotency-key': { status: 400, title: 'The Idempotency-Key has 1 to 255 printable characters.' },
  'no-key': { status: 401, title: 'A key in use has to be brought: Authorization: Bearer etc_live_…' },
  'no-scope': { status: 403, title: 'The key lacks the scope for this.' },
  'not-found': { status: 404, title: 'There is no such thing in your company.' },
  'no-method': { status: 405, title: 'This cannot be done here.' },
  'in-progress': { status: 409, title: 'The same request is being answered: ask again in a moment.' },
  'mission-closed': { status: 409, title: 'Nobody can sign up for this half-day.' },
  'over-quota': { status: 409, title: 'The person has no half-days left this year.' },
  'not-possible': { status: 409, title: 'This cannot be done as things stand.' },
  'too-large': { status: 413, title: 'The body is too large.' },
  'not-json': { status: 415, title: 'The body has to be JSON: Content-Type: application/json' },
  'bad-body': { status: 422, title: 'The body is not as described.' },
  'other-body': { status: 422, title: 'Another request was sent with this Idempotency-Key.' },
  'too-many': { status: 429, title: 'Too many requests: wait for as long as Retry-After says.' },
  unavailable: { status: 503, title: 'A chat does not answer: ask again in a moment.' },
  failed: { status: 500, title: 'Something failed here: ask again later.' },
} as const;
export type ProblemName = keyof typeof problems;

/** What is wrong with a part: of the body by a JSON pointer, of the query by its name. */
const partSchema = z.object({
  pointer: z.string().optional(),
  parameter: z.string().optional(),
  detail: z.string(),
});
export type WrongPart = z.infer<typeof partSchema>;

export const problemSchema = z
  .object({
    type: z.string().meta({
      description: 'Stable: urn:etincelle:problem:NAME',
      examples: ['urn:etincelle:problem:not-found'],
    }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    reason: z.string().optional().meta({ description: 'Which rule speaks against it, by its stable name.' }),
    errors: z.array(partSchema).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, by RFC 9457.' });
export type Problem = z.infer<typeof problemSchema>;

/** What is answered instead. `more`: of this very request. */
export const problemOf = (
  name: ProblemName,
  more: Pick<Problem, 'detail' | 'reason' | 'errors'> = {},
): Problem => ({
  type: `urn:etincelle:problem:${name}`,
  ...problems[name],
  ...more,
});

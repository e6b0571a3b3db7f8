import { type ScimCode, ScimProblem } from '../../directory/scim/problem.js';
import type { Locale } from '../../domain/people/locale.js';
import { t } from '../../i18n/index.js';
import type { Answer } from './context.js';

const schema = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** How SCIM calls what went wrong: RFC 7644, 3.12. */
const kinds = {
  syntax: [400, 'invalidSyntax'],
  filter: [400, 'invalidFilter'],
  filterTooLong: [400, 'invalidFilter'],
  filterUnknown: [400, 'invalidFilter'],
  path: [400, 'invalidPath'],
  operation: [400, 'invalidSyntax'],
  tooManyOperations: [413, null],
  value: [400, 'invalidValue'],
  valueTooLong: [400, 'invalidValue'],
  valueMissing: [400, 'invalidValue'],
  email: [400, 'invalidValue'],
  memberUnknown: [400, 'invalidValue'],
  userNameTaken: [409, 'uniqueness'],
  personTaken: [409, 'uniqueness'],
  otherDirectory: [409, 'uniqueness'],
  groupTaken: [409, 'uniqueness'],
  unknown: [404, null],
  tooLarge: [413, null],
  token: [401, null],
  tooMany: [429, null],
  failed: [500, null],
} as const satisfies Record<ScimCode, readonly [number, string | null]>;

/** What went wrong, as an administrator of the directory reads it. */
export function problemAnswer({ code, about }: Pick<ScimProblem, 'code' | 'about'>, locale: Locale): Answer {
  const [status, scimType] = kinds[code];
  const detail = t(locale, `scim.${code}`, { about });
  return {
    status,
    body: { schemas: [schema], status: String(status), ...(scimType && { scimType }), detail },
  };
}

/** A problem of what was asked; null for what failed on our side. */
export function problemIn(error: unknown): ScimProblem | null {
  if (error instanceof ScimProblem) return error;
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return new ScimProblem('tooLarge', 'body');
  return status >= 400 && status < 500 ? new ScimProblem('syntax') : null;
}

import type { AuditFields } from '../../domain/audit/auditLine.js';

/** Longer than this a field is cut: the log tells what was changed, the mission itself what it says. */
const longest = 500;

/** What can be told of a field in one word or sentence. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The fields of `after` that are others in `before`, as both were. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { readonly before: AuditFields; readonly after: AuditFields } {
  const names = Object.keys(after).filter((name) => textOf(before[name]) !== textOf(after[name]));
  const of = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(names.map((name) => [name, textOf(fields[name]).slice(0, longest)]));
  return { before: of(before), after: of(after) };
}

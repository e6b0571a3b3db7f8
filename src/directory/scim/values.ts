import { readEmail } from '../../domain/people/email.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import { ScimProblem } from './problem.js';

/** A JSON object as it came: only own keys are ever looked at. */
export type Body = Readonly<Record<string, unknown>>;

export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const longest = 200;

/** Null for nothing at all: an empty text, an empty list. */
export function readText(value: unknown, about: string, atMost = longest): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.length === 0) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw new ScimProblem('value', about);
  const text = String(value);
  if (text.length > atMost) throw new ScimProblem('valueTooLong', about);
  return visibleLine(text, atMost) || null;
}

/** Some directories send truth as a text. */
export function readTruth(value: unknown, about: string): boolean {
  const said = String(value).trim().toLowerCase();
  if (said === 'true' || said === 'false') return said === 'true';
  throw new ScimProblem('value', about);
}

/** An id alone, or in an object, or the first of a list. */
export function readReference(value: unknown, about: string): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : readReference(value[0], about);
  if (!isBody(value)) return readText(value, about);
  const { value: id, $ref: link } = { value: own(value, 'value'), $ref: own(value, '$ref') };
  if (id !== undefined || link === undefined || link === null) return readText(id, about);
  return readText(String(link).split('/').at(-1), about);
}

export function readAddress(value: unknown, about: string): string | null {
  const text = readText(value, about, 254);
  if (text !== null && readEmail(text) === null) throw new ScimProblem('email', text);
  return text;
}

/** By its name, however it is written. */
export function own(body: Body, name: string): unknown {
  if (Object.hasOwn(body, name)) return body[name];
  const key = Object.keys(body).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : body[key];
}

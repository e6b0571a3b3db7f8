import { ScimProblem } from './problem.js';

/** A filter as it is written: RFC 7644, 3.4.2.2. */
export type Filter =
  | { readonly kind: 'compare'; readonly path: string; readonly op: CompareOp; readonly value: FilterValue }
  | { readonly kind: 'present'; readonly path: string }
  | { readonly kind: 'within'; readonly path: string; readonly filter: Filter }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Filter[] }
  | { readonly kind: 'not'; readonly one: Filter };

const compareOps = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;
export type CompareOp = (typeof compareOps)[number];
export type FilterValue = string | number | boolean | null;

const longest = 8_000;
const deepest = 50;

/** Each piece of a filter: a text in quotes, a bracket, or a word. */
const pieces = /\s*(?:("(?:[^"\\]|\\.)*")|([()[\]])|([^\s()[\]"]+))/gy;

interface Tokens {
  readonly all: readonly string[];
  at: number;
}

/** Reads a filter; throws `filter` when it cannot be read, as nobody may take it for everybody. */
export function readFilter(text: string): Filter {
  if (text.length > longest) throw new ScimProblem('filterTooLong');
  const tokens = { all: split(text), at: 0 };
  const filter = either(tokens, 0);
  if (tokens.at < tokens.all.length) throw new ScimProblem('filter');
  return filter;
}

function split(text: string): string[] {
  const found: string[] = [];
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    found.push(match[0].trimStart());
    end = match.index + match[0].length;
  }
  if (text.slice(end).trim() !== '') throw new ScimProblem('filter');
  return found;
}

const isWord = (tokens: Tokens, word: string): boolean => tokens.all[tokens.at]?.toLowerCase() === word;

function take(tokens: Tokens, word?: string): string {
  const token = tokens.all[tokens.at];
  if (token === undefined || (word !== undefined && !isWord(tokens, word))) throw new ScimProblem('filter');
  tokens.at += 1;
  return token;
}

function listOf(kind: 'and' | 'or', tokens: Tokens, depth: number, next: typeof term): Filter {
  const first = next(tokens, depth);
  const all = [first];
  while (isWord(tokens, kind)) {
    take(tokens);
    all.push(next(tokens, depth));
  }
  return all.length === 1 ? first : { kind, all };
}

const both = (tokens: Tokens, depth: number): Filter => listOf('and', tokens, depth, term);

function either(tokens: Tokens, depth: number): Filter {
  if (depth > deepest) throw new ScimProblem('filter');
  return listOf('or', tokens, depth, both);
}

function term(tokens: Tokens, depth: number): Filter {
  if (isWord(tokens, 'not')) {
    take(tokens);
    return { kind: 'not', one: grouped(tokens, depth, '(', ')') };
  }
  if (isWord(tokens, '(')) return grouped(tokens, depth, '(', ')');
  const path = readPath(take(tokens));
  return isWord(tokens, '[') ? within(path, tokens, depth) : comparison(path, tokens);
}

function grouped(tokens: Tokens, depth: number, open: string, close: string): Filter {
  take(tokens, open);
  const filter = either(tokens, depth + 1);
  take(tokens, close);
  return filter;
}

/** `emails[type eq "work"].value eq "…"` asks of the very element, and `emails[type eq "work"]` whether there is one. */
function within(path: string, tokens: Tokens, depth: number): Filter {
  const filter = grouped(tokens, depth, '[', ']');
  const sub = tokens.all[tokens.at] ?? '';
  if (!sub.startsWith('.')) return { kind: 'within', path, filter };
  take(tokens);
  const asked = comparison(readPath(sub.slice(1)), tokens);
  return { kind: 'within', path, filter: { kind: 'and', all: [filter, asked] } };
}

function comparison(path: string, tokens: Tokens): Filter {
  const op = take(tokens).toLowerCase();
  if (op === 'pr') return { kind: 'present', path };
  const known = compareOps.find((one) => one === op);
  if (!known) throw new ScimProblem('filter');
  return { kind: 'compare', path, op: known, value: readValue(take(tokens)) };
}

function readPath(token: string): string {
  if (!/^[a-z$][\w$.:-]*$/iu.test(token)) throw new ScimProblem('filter');
  return token;
}

function readValue(token: string): FilterValue {
  if (!token.startsWith('"') && !/^(?:true|false|null|-?\d+(?:\.\d+)?)$/iu.test(token))
    throw new ScimProblem('filter');
  try {
    const value: unknown = JSON.parse(token.startsWith('"') ? token : token.toLowerCase());
    return value as FilterValue;
  } catch {
    throw new ScimProblem('filter');
  }
}

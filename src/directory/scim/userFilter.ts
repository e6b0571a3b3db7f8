import type { EntryField, EntryFilter, TextPart, Way } from '../../domain/people/directory/entryFilter.js';
import { type CompareOp, type Filter, type FilterValue, readFilter } from './filter.js';
import { locate, type SiteFrom, unqualified } from './names.js';
import { ScimProblem } from './problem.js';
import { readTruth } from './values.js';

const nobody: EntryFilter = { kind: 'or', all: [] };
const hasEmail: EntryFilter = { kind: 'not', one: { kind: 'is', field: 'email', value: null } };

const parts: Partial<Record<CompareOp, TextPart>> = { co: 'anywhere', sw: 'start', ew: 'end' };
const ways: Partial<Record<CompareOp, Way>> = { gt: 'gt', ge: 'gte', lt: 'lt', le: 'lte' };

/** Which people a directory asks for. Throws where the filter cannot be read, and where it asks of what is not kept. */
export const readUserFilter = (text: string, siteFrom: SiteFrom): EntryFilter =>
  meant(readFilter(text), (path) => fieldOf(path, siteFrom));

type Find = (path: string) => EntryField | Constant;
/** What is the same of everybody who has an address. */
type Constant = { readonly held: string | boolean };

function meant(filter: Filter, find: Find): EntryFilter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { kind: filter.kind, all: filter.all.map((one) => meant(one, find)) };
    case 'not':
      return { kind: 'not', one: meant(filter.one, find) };
    case 'within':
      if (filter.path.toLowerCase() !== 'emails') throw new ScimProblem('filterUnknown', filter.path);
      return { kind: 'and', all: [hasEmail, meant(filter.filter, partOfEmail)] };
    case 'present': {
      const field = find(filter.path);
      if (typeof field !== 'string') return hasEmail;
      return { kind: 'not', one: { kind: 'is', field, value: null } };
    }
    case 'compare': {
      const field = find(filter.path);
      if (typeof field === 'string') return compared(field, filter.op, filter.value);
      const isSame = String(field.held) === String(filter.value).toLowerCase();
      if (filter.op !== 'eq' && filter.op !== 'ne') throw new ScimProblem('filterUnknown', filter.path);
      return isSame === (filter.op === 'eq') ? hasEmail : nobody;
    }
  }
}

function partOfEmail(path: string): EntryField | Constant {
  const name = path.toLowerCase();
  if (name === 'value') return 'email';
  if (name === 'type') return { held: 'work' };
  if (name === 'primary') return { held: true };
  throw new ScimProblem('filterUnknown', `emails.${path}`);
}

function fieldOf(path: string, siteFrom: SiteFrom): EntryField | Constant {
  const name = unqualified(path).name.toLowerCase();
  if (name === 'id') return 'id';
  if (name === 'meta.created') return 'createdAt';
  if (name === 'meta.lastmodified') return 'changedAt';
  if (name === 'emails') return 'email';
  if (name.startsWith('emails.')) return partOfEmail(name.slice('emails.'.length));
  const target = locate(path, siteFrom);
  if (target.kind === 'active') return 'active';
  if (target.kind === 'text') return target.field;
  throw new ScimProblem('filterUnknown', path.slice(0, 100));
}

function compared(field: EntryField, op: CompareOp, value: FilterValue): EntryFilter {
  const wanted = wantedOf(field, value);
  if (op === 'eq') return { kind: 'is', field, value: wanted };
  if (op === 'ne') return { kind: 'not', one: { kind: 'is', field, value: wanted } };
  const part = parts[op];
  if (part && typeof wanted === 'string') return { kind: 'like', field, part, value: wanted };
  const way = ways[op];
  if (way && (typeof wanted === 'string' || wanted instanceof Date))
    return { kind: 'beyond', field, way, value: wanted };
  throw new ScimProblem('filter');
}

function wantedOf(field: EntryField, value: FilterValue): string | boolean | Date | null {
  if (value === null) return null;
  if (field === 'active') return readTruth(value, 'active');
  if (field !== 'createdAt' && field !== 'changedAt') return String(value);
  const at = new Date(String(value));
  if (Number.isNaN(at.getTime())) throw new ScimProblem('filter');
  return at;
}

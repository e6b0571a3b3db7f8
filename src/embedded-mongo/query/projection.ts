import { compileExpression, type Expression } from '../aggregate/expression.js';
import { CommandError } from '../errors.js';
import { type Doc, fieldOf, isDoc, setField } from '../values/doc.js';
import { kindOf } from '../values/kind.js';
import { toNumber } from '../values/numbers.js';
import { splitPath } from '../values/paths.js';

/** What becomes of a field: kept, left out, computed, or decided for the fields inside it. */
type Rule = 'keep' | 'omit' | { compute: Expression } | { inside: Map<string, Rule> };
type Rules = Map<string, Rule>;
export type Projection = (doc: Doc) => Doc;

/**
 * Compiles an inclusion (`{ a: 1 }`), an exclusion (`{ a: 0 }`) or computed fields, as `$project` and `find` share them.
 * https://www.mongodb.com/docs/manual/reference/operator/aggregation/project/
 * @throws CommandError 31253 or 31254 when inclusion and exclusion are mixed, 31249 when two paths collide
 */
export function compileProjection(spec: Doc): Projection {
  const rules: Rules = new Map();
  for (const [path, value] of Object.entries(spec)) addRule(rules, path, splitPath(path), value);
  const excluding = isExclusion(rules);
  if (!excluding && !rules.has('_id')) rules.set('_id', 'keep');
  return excluding ? (doc) => exclude(doc, rules) as Doc : (doc) => includeDoc(doc, rules, doc);
}

function addRule(rules: Rules, path: string, parts: string[], value: unknown): void {
  const [name = '', ...rest] = parts;
  if (name === '' || name.startsWith('$'))
    throw new CommandError(16410, `FieldPath field names may not start with '$': ${path}`);
  if (rest.length > 0) addRule(openInside(rules, path, name), path, rest, value);
  else if (isNested(value)) addRules(openInside(rules, path, name), path, value);
  else addLeaf(rules, path, name, value);
}

function addRules(rules: Rules, path: string, nested: Doc): void {
  for (const [key, inner] of Object.entries(nested)) addRule(rules, `${path}.${key}`, splitPath(key), inner);
}

const isNested = (value: unknown): value is Doc =>
  isDoc(value) && !Object.keys(value)[0]?.startsWith('$') && Object.keys(value).length > 0;

function addLeaf(rules: Rules, path: string, name: string, value: unknown): void {
  if (rules.has(name)) throw new CommandError(31250, `Path collision at ${path}`);
  rules.set(name, leafRule(value));
}

function openInside(rules: Rules, path: string, name: string): Rules {
  const rule = rules.get(name) ?? { inside: new Map() };
  if (typeof rule === 'string' || !('inside' in rule))
    throw new CommandError(31249, `Path collision at ${path}`);
  rules.set(name, rule);
  return rule.inside;
}

function leafRule(value: unknown): Rule {
  if (typeof value === 'boolean') return value ? 'keep' : 'omit';
  const number = toNumber(value);
  if (number !== undefined) return number === 0 ? 'omit' : 'keep';
  if (kindOf(value) === 'missing') return 'omit';
  return { compute: compileExpression(value) };
}

/** The first field but `_id` decides; `{ _id: 0 }` alone excludes. */
function isExclusion(rules: Rules): boolean {
  const leaves = [...rules].flatMap(([name, rule]) => leavesOf(rule, name));
  const decisive = leaves.filter(({ path }) => path !== '_id');
  const excluding = (decisive[0] ?? leaves[0])?.rule === 'omit';
  const odd = decisive.find(({ rule }) => (rule === 'omit') !== excluding);
  if (odd && excluding) {
    throw new CommandError(31253, `Cannot do inclusion on field ${odd.path} in exclusion projection`);
  }
  if (odd) throw new CommandError(31254, `Cannot do exclusion on field ${odd.path} in inclusion projection`);
  return excluding;
}

function leavesOf(rule: Rule, path: string): { path: string; rule: Rule }[] {
  if (typeof rule === 'string' || 'compute' in rule) return [{ path, rule }];
  return [...rule.inside].flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`));
}

function exclude(value: unknown, rules: Rules): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => exclude(item, rules));
  if (!isDoc(value)) return value;
  const result: Doc = {};
  for (const name of Object.keys(value)) {
    const rule = rules.get(name);
    if (rule === 'omit') continue;
    const inside = rule && typeof rule === 'object' && 'inside' in rule ? rule.inside : undefined;
    setField(result, name, inside ? exclude(value[name], inside) : value[name]);
  }
  return result;
}

function includeDoc(doc: Doc, rules: Rules, root: Doc): Doc {
  const result: Doc = {};
  for (const name of Object.keys(doc)) {
    const rule = rules.get(name);
    if (rule === 'keep') setField(result, name, doc[name]);
    else if (rule && typeof rule === 'object' && 'inside' in rule)
      putIfThere(result, name, includeInside(doc[name], rule.inside, root));
  }
  for (const [name, rule] of rules) putIfThere(result, name, computed(rule, fieldOf(doc, name), root));
  return result;
}

function includeInside(value: unknown, rules: Rules, root: Doc): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item: unknown) => includeInside(item, rules, root))
      .filter((item) => item !== undefined);
  }
  if (isDoc(value)) return includeDoc(value, rules, root);
  return hasComputed(rules) ? includeDoc({}, rules, root) : undefined;
}

const hasComputed = (rules: Rules): boolean =>
  [...rules.values()].some(
    (rule) => typeof rule === 'object' && ('compute' in rule || hasComputed(rule.inside)),
  );

function computed(rule: Rule, current: unknown, root: Doc): unknown {
  if (typeof rule === 'string') return undefined;
  if ('compute' in rule) return rule.compute.evaluate({ root, variables: {} });
  return isDoc(current) || Array.isArray(current) || !hasComputed(rule.inside)
    ? undefined
    : includeDoc({}, rule.inside, root);
}

function putIfThere(doc: Doc, name: string, value: unknown): void {
  if (value !== undefined) setField(doc, name, value);
}

import { CommandError } from '../../errors.js';
import { compare } from '../../values/compare.js';
import { type Doc, isDoc, setField } from '../../values/doc.js';
import { type Accumulator, accumulatorNamed } from '../accumulators.js';
import { compile, type Evaluate } from '../expression.js';

type Field = { name: string; accumulate: Accumulator; evaluate: Evaluate };
type Group = { key: unknown; docs: Doc[] };

/** `$group`. https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/ */
export function compileGroup(argument: unknown): (docs: Doc[]) => Doc[] {
  if (!isDoc(argument)) throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!('_id' in argument)) throw new CommandError(15955, 'a group specification must include an _id');
  const key = compile(argument._id);
  const fields = Object.entries(argument)
    .filter(([name]) => name !== '_id')
    .map(([name, spec]) => compileField(name, spec));
  return (docs) => groupBy(docs, key).map((group) => summarise(group, fields));
}

function compileField(name: string, spec: unknown): Field {
  if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
  const [operator = '', ...more] = isDoc(spec) ? Object.keys(spec) : [];
  if (!isDoc(spec) || !operator.startsWith('$'))
    throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
  if (more.length > 0) throw new CommandError(40238, `The field '${name}' must specify one accumulator`);
  return { name, accumulate: accumulatorNamed(operator), evaluate: compile(spec[operator]) };
}

function groupBy(docs: Doc[], key: Evaluate): Group[] {
  const byText = new Map<unknown, Group>();
  const others: Group[] = [];
  for (const doc of docs) {
    const value = key({ root: doc, variables: {} }) ?? null;
    const group = typeof value === 'string' || value === null ? byText.get(value) : find(others, value);
    if (group) group.docs.push(doc);
    else if (typeof value === 'string' || value === null) byText.set(value, { key: value, docs: [doc] });
    else insert(others, { key: value, docs: [doc] });
  }
  return [...byText.values(), ...others];
}

function find(groups: Group[], key: unknown): Group | undefined {
  const found = groups[place(groups, key)];
  return found && compare(found.key, key) === 0 ? found : undefined;
}

const insert = (groups: Group[], group: Group) => groups.splice(place(groups, group.key), 0, group);

/** Groups are kept in the order of their keys, so that finding one is a binary search. */
function place(groups: Group[], key: unknown): number {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(groups[middle]?.key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function summarise({ key, docs }: Group, fields: Field[]): Doc {
  const result: Doc = { _id: key };
  for (const { name, accumulate, evaluate } of fields) {
    setField(result, name, accumulate(docs.map((doc) => evaluate({ root: doc, variables: {} }))));
  }
  return result;
}

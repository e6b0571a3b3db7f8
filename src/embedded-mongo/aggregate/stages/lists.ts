import { CommandError } from '../../errors.js';
import { compileFilter } from '../../query/filter.js';
import { parseSort, sortDocs } from '../../query/sort.js';
import { type Doc, isDoc } from '../../values/doc.js';
import { toInteger } from '../../values/numbers.js';
import { compileGroup } from './group.js';
import { compileUnwind } from './unwind.js';

/** A stage that turns a list of documents into another. */
export type ListStage = (docs: Doc[]) => Doc[];

/** Stages that need the list as a whole. */
export const listStages: Record<string, (argument: unknown) => ListStage> = {
  $match: (argument) => {
    if (!isDoc(argument))
      throw new CommandError(15959, 'the match filter must be an expression in an object');
    const { test } = compileFilter(argument);
    return (docs) => docs.filter(test);
  },
  $sort: (argument) => {
    if (!isDoc(argument)) throw new CommandError(15973, 'the $sort key specification must be an object');
    const sort = parseSort(argument);
    if (sort.length === 0) throw new CommandError(15976, '$sort stage must have at least one sort key');
    return (docs) => sortDocs(docs, sort);
  },
  $limit: (argument) => {
    const limit = toInteger(argument);
    if (limit === undefined || limit <= 0) throw new CommandError(15958, 'the limit must be positive');
    return (docs) => docs.slice(0, limit);
  },
  $skip: (argument) => {
    const skip = toInteger(argument);
    if (skip === undefined || skip < 0) throw new CommandError(15956, 'Argument to $skip cannot be negative');
    return (docs) => docs.slice(skip);
  },
  $count: (argument) => {
    if (typeof argument !== 'string' || argument === '')
      throw new CommandError(40156, 'the count field must be a non-empty string');
    if (argument.startsWith('$'))
      throw new CommandError(40158, 'the count field cannot be a $-prefixed path');
    if (argument.includes('.')) throw new CommandError(40160, "the count field cannot contain '.'");
    return (docs) => (docs.length === 0 ? [] : [{ [argument]: docs.length }]);
  },
  $group: compileGroup,
  $unwind: compileUnwind,
  $sortByCount: (argument) => {
    const group = compileGroup({ _id: argument, count: { $sum: 1 } });
    return (docs) => sortDocs(group(docs), [{ path: 'count', direction: -1 }]);
  },
};

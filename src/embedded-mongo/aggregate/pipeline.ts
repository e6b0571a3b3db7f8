import { CommandError, typeMismatch } from '../errors.js';
import { countStored } from '../query/count.js';
import { compileFilter } from '../query/filter.js';
import { findStored } from '../query/find.js';
import type { Collection } from '../store/collection.js';
import { identical } from '../values/compare.js';
import { type Doc, isDoc, setField } from '../values/doc.js';
import { documentStage } from './stages/documents.js';
import { type ListStage, listStages } from './stages/lists.js';
import { compileLookup } from './stages/lookup.js';

/** Finds a collection of the database the pipeline runs in. */
export type CollectionNamed = (name: string) => Collection | undefined;

/**
 * Compiles and runs a pipeline over a collection; a `$match` that comes first reads an index.
 * https://www.mongodb.com/docs/manual/reference/operator/aggregation-pipeline/
 * @throws CommandError 40324 for a stage that is not on the allow-list
 */
export function runPipeline(
  collection: Collection | undefined,
  pipeline: unknown,
  collectionNamed: CollectionNamed,
): Doc[] {
  if (!Array.isArray(pipeline)) throw typeMismatch("'pipeline' option must be specified as an array");
  const [first] = pipeline as unknown[];
  const filter = compileFilter(isDoc(first) && isDoc(first.$match) ? first.$match : {});
  const run = compileStages(pipeline, collectionNamed);
  if (countsOnly(pipeline)) {
    const n = countStored(collection, filter);
    return n > 0 ? [{ _id: 1, n }] : [];
  }
  return run(findStored(collection, filter).map(({ doc }) => doc));
}

/** What drivers send to count documents. https://www.mongodb.com/docs/manual/reference/method/db.collection.countDocuments/ */
const counting = { $group: { _id: 1, n: { $sum: 1 } } };

const countsOnly = ([match, group, ...more]: unknown[]): boolean =>
  more.length === 0 && isDoc(match) && '$match' in match && identical(group, counting);

function compileStages(pipeline: unknown[], collectionNamed: CollectionNamed): ListStage {
  const stages = pipeline.map((stage) => compileStage(stage, collectionNamed));
  return (docs) => stages.reduce((result, stage) => stage(result), docs);
}

function compileStage(stage: unknown, collectionNamed: CollectionNamed): ListStage {
  const names = isDoc(stage) ? Object.keys(stage) : [];
  const [name = ''] = names;
  if (!isDoc(stage) || names.length !== 1) {
    throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  const argument = stage[name];
  const perDocument = documentStage(name, argument);
  if (perDocument) return (docs) => docs.map(perDocument);
  const joining = Object.hasOwn(joiningStages, name) ? joiningStages[name] : undefined;
  if (joining) return joining(argument, collectionNamed);
  const list = Object.hasOwn(listStages, name) ? listStages[name] : undefined;
  if (!list) throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
  return list(argument);
}

/** Stages that look at other collections, or have pipelines of their own that may. */
export const joiningStages: Record<
  string,
  (argument: unknown, collectionNamed: CollectionNamed) => ListStage
> = { $lookup: compileLookup, $facet: compileFacet };

function compileFacet(argument: unknown, collectionNamed: CollectionNamed): ListStage {
  if (!isDoc(argument) || Object.keys(argument).length === 0) {
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  }
  const facets = Object.entries(argument).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline))
      throw new CommandError(40170, `arguments to $facet must be arrays, ${name} is not`);
    return { name, run: compileStages(pipeline, collectionNamed) };
  });
  return (docs) => {
    const result: Doc = {};
    for (const { name, run } of facets) setField(result, name, run(docs));
    return [result];
  };
}

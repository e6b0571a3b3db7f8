import { CommandError } from '../errors.js';
import { type Doc, isDoc } from '../values/doc.js';
import { documentStage } from './stages/documents.js';

export const UPDATE_STAGES = new Set([
  '$addFields',
  '$set',
  '$unset',
  '$project',
  '$replaceRoot',
  '$replaceWith',
]);

/**
 * Compiles an update written as a pipeline.
 * https://www.mongodb.com/docs/manual/tutorial/update-documents-with-aggregation-pipeline/
 * @throws CommandError 72 for a stage an update may not have
 */
export function compileUpdatePipeline(pipeline: unknown[]): (doc: Doc) => Doc {
  const stages = pipeline.map((stage) => {
    const [name = ''] = isDoc(stage) ? Object.keys(stage) : [];
    if (!isDoc(stage) || !UPDATE_STAGES.has(name))
      throw new CommandError(72, `${name} is not allowed to be used within an update`);
    return documentStage(name, stage[name]);
  });
  return (doc) => stages.reduce((result, stage) => stage?.(result) ?? result, doc);
}

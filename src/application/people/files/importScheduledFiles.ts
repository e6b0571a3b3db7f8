import type { Needs, NeedsOf } from '../../ports/index.js';
import { lookAtSource } from './lookAtSource.js';

/** Looks at every place where files of people come from by themselves. A slow one keeps no other waiting. */
export async function importScheduledFiles(
  deps: Needs<'log' | 'peopleSources'> & NeedsOf<typeof lookAtSource>,
): Promise<void> {
  await Promise.all(
    deps.peopleSources.map((source) =>
      lookAtSource(deps, source).catch((error: unknown) =>
        deps.log.error('people.fileFailed', { source: source.source }, error),
      ),
    ),
  );
}

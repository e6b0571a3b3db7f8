import { wholeAgainAt } from '../../../domain/people/directory/hurriedReading.js';
import type { DirectoryActor } from '../../actor.js';
import {
  type HrisConnection,
  HrisError,
  type HrisPerson,
  type HrisRun,
  type Needs,
  type NeedsOf,
} from '../../ports/index.js';
import { isConnectedStill } from './isConnectedStill.js';
import { managersNamed } from './managersNamed.js';
import { type HrisRecords, toRecords } from './toRecords.js';

/** What is read of an HRIS: all of it, or what has changed since that. */
export type Reads = NonNullable<HrisRun['reads']>;

export type HrisTold =
  | { readonly kind: 'told'; readonly reads: Reads; readonly said: HrisRecords }
  /** It was disconnected, or connected anew, while it was read: nothing of what was read is done, or noted. */
  | { readonly kind: 'gone' }
  /** Everybody would have to be read for what has changed, and was a moment ago. */
  | { readonly kind: 'later'; readonly at: Date };

/** Whom an HRIS tells of. Where it cannot tell of changes alone it is everybody, and that seldom. Throws `HrisError`. */
export async function hrisTold(
  deps: Needs<'hris' | 'clock'> & NeedsOf<typeof isConnectedStill> & NeedsOf<typeof managersNamed>,
  teller: DirectoryActor,
  connection: HrisConnection,
  reads: Reads,
): Promise<HrisTold> {
  const { directory } = deps.hris.open(connection);
  // Rows of before know nothing of it.
  const whole = connection.whole ?? null;
  const stays = async () => {
    if (!(await isConnectedStill(deps, connection))) throw new Disconnected();
  };
  try {
    if (reads === 'changes') {
      const changed = whole && (await directory.changes(whole.at).catch(asUntold));
      await stays();
      if (changed) return { kind: 'told', reads, said: await changesOf(deps, teller, changed) };
      const at = wholeAgainAt(whole);
      if (at > deps.clock.now()) return { kind: 'later', at };
    }
    const said = await toRecords(eachWhile(stays, directory.pages()));
    return { kind: 'told', reads: 'everybody', said };
  } catch (error) {
    if (error instanceof Disconnected) return { kind: 'gone' };
    throw error;
  }
}

class Disconnected extends Error {
  override readonly name = 'Disconnected';
}

async function* eachWhile<Page>(
  stays: () => Promise<void>,
  pages: AsyncIterable<Page>,
): AsyncGenerator<Page> {
  for await (const page of pages) {
    await stays();
    yield page;
  }
}

async function changesOf(
  deps: NeedsOf<typeof managersNamed>,
  teller: DirectoryActor,
  changed: readonly HrisPerson[],
): Promise<HrisRecords> {
  const managers = await managersNamed(deps, teller, changed);
  const pages = (async function* () {
    yield changed;
  })();
  return toRecords(pages, managers);
}

const untold = ['refused', 'forbidden', 'unreadable'];

/** It may let us read everybody, and not ask for changes. */
function asUntold(error: unknown): null {
  if (error instanceof HrisError && untold.includes(error.code)) return null;
  throw error;
}

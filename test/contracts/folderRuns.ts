import type { FolderRun } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore } from './samples.js';

const counts = { ...{ added: 1, changed: 2, back: 0, leaving: 3 }, ...{ unchanged: 4, past: 0, refused: 1 } };
const first: FolderRun = { at: noon, digest: 'a', end: 'done', code: null, counts };
const next: FolderRun = { at: minutes(1), digest: 'b', end: 'unread', code: 'noKey', counts: null };

/** How the last file of a company's folder ended. */
export function describeFolderRunsContract(name: string, open: OpenTestStore): void {
  test(`the last run of a folder is its company's own, and takes the place of the one before (${name})`, async () => {
    const { folderRuns } = await open();
    const own = newId();
    expect(await folderRuns.last(own)).toBeNull();
    await folderRuns.note(own, first);
    expect(await folderRuns.last(own)).toEqual(first);
    await Promise.all([1, 2].map(() => folderRuns.note(own, next)));
    expect(await folderRuns.last(own)).toEqual(next);
    expect(await folderRuns.last(newId())).toBeNull();
  });
}

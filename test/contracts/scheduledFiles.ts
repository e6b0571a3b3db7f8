import type { FileRun } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore } from './samples.js';

const counts = { ...{ added: 1, changed: 2, back: 0, leaving: 3 }, ...{ unchanged: 4, past: 0, refused: 1 } };
const about = { at: noon, name: 'people.csv', digest: 'a' };
const done: FileRun = { ...about, end: 'done', code: null, counts, stopped: null };
const stopped: FileRun = { ...done, end: 'stopped', stopped: { leaving: 3, of: 9, percent: 20 } };
const unread: FileRun = { ...about, digest: 'b', end: 'unread', code: 'noKey', counts: null, stopped: null };
const tags = { of: 'x', etag: '"1"', modified: null };
const trouble = { code: 'late', since: noon } as const;
const troublesTold = [{ code: 'gone', at: noon }] as const;

/** What is known of the places where files of people come from by themselves. */
export function describeScheduledFilesContract(name: string, open: OpenTestStore): void {
  test(`what is known of a place is its company's own, and what is not noted stays as it is (${name})`, async () => {
    const { scheduledFiles } = await open();
    const own = newId();
    const find = () => scheduledFiles.find(own, 'address');
    expect(await find()).toBeNull();
    await scheduledFiles.note(own, 'address', { lookedAt: noon, run: done, tags });
    const known = { lookedAt: noon, run: done, tags, trouble: null, troublesTold: [], untold: null };
    expect(await find()).toEqual(known);
    await scheduledFiles.note(own, 'address', { trouble, troublesTold, untold: 'trouble' });
    expect(await find()).toEqual({ ...known, trouble, troublesTold, untold: 'trouble' });
    const change = { lookedAt: minutes(1), run: unread, tags: null, trouble: null, untold: 'run' } as const;
    await Promise.all([1, 2].map(() => scheduledFiles.note(own, 'address', change)));
    const changed = { ...change, troublesTold };
    expect(await find()).toEqual(changed);
    await scheduledFiles.note(own, 'folder', { run: stopped });
    expect(await scheduledFiles.find(own, 'folder')).toEqual({
      ...{ lookedAt: null, run: stopped, tags: null, trouble: null, troublesTold: [], untold: null },
    });
    expect(await find()).toEqual(changed);
    expect(await scheduledFiles.find(newId(), 'folder')).toBeNull();
  });
}

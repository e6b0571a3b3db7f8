import type { PeopleFiles } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore } from './samples.js';

const counts = {
  ...{ added: 1, changed: 2, back: 0, leaving: 3, unchanged: 4, past: 0, refused: 1 },
};
const begun = { seen: 'one', mode: 'full', counts } as const;
const done = { counts, notDone: 1, unknownManagers: 2 };

/** Files of people: kept until they are decided upon, and no longer. */
export function describePeopleFilesContract(name: string, open: OpenTestStore): void {
  describe(`files of people (${name})`, () => {
    let files: PeopleFiles;
    beforeAll(async () => {
      files = (await open()).peopleFiles;
    });
    const sent = async (more: { organisationId?: string; employeeId?: string } = {}) => {
      const file = { id: newId(), organisationId: newId(), employeeId: newId(), ...more };
      const whole = { ...file, name: 'a.csv', kept: '{"a":["é"]}', until: minutes(60) };
      await files.open(whole);
      return whole;
    };
    const find = ({ organisationId, id }: { organisationId: string; id: string }, now = noon) =>
      files.find(organisationId, id, now);

    test('one is found until its end, in its own organisation', async () => {
      const file = await sent();
      expect(await find(file)).toEqual({ ...file, begun: null, done: null });
      expect(await find(file, minutes(60))).toBeNull();
      expect(await files.find(newId(), file.id, noon)).toBeNull();
      expect(await files.find(file.organisationId, newId(), noon)).toBeNull();
    });

    test('what is done keeps nothing of what was in it, and stays as it was first done', async () => {
      const file = await sent();
      await files.begin(newId(), file.id, begun);
      expect((await find(file))?.begun).toBeNull();
      await files.begin(file.organisationId, file.id, begun);
      expect((await find(file))?.begun).toEqual(begun);
      await files.begin(file.organisationId, file.id, { ...begun, seen: 'other', mode: null });
      expect((await find(file))?.begun).toEqual({ ...begun, seen: 'other', mode: null });
      await files.finish(newId(), file.id, done);
      await files.finish(file.organisationId, file.id, done);
      await files.finish(file.organisationId, file.id, { ...done, notDone: 7 });
      await files.begin(file.organisationId, file.id, begun);
      expect(await find(file)).toMatchObject({ kept: null, done, begun: { seen: 'other' } });
    });

    test('one that was not begun can be dropped, by its organisation', async () => {
      const [one, other] = [await sent(), await sent()];
      await files.drop(newId(), one.id);
      expect(await find(one)).not.toBeNull();
      await files.drop(one.organisationId, one.id);
      expect(await find(one)).toBeNull();
      await files.begin(other.organisationId, other.id, begun);
      await files.drop(other.organisationId, other.id);
      expect(await find(other)).not.toBeNull();
    });

    test('of somebody who is erased none is left, and everybody else’s stays', async () => {
      const one = await sent();
      const other = await sent({ organisationId: one.organisationId });
      const elsewhere = await sent({ employeeId: one.employeeId });
      await files.forget(one.organisationId, one.employeeId);
      expect(await find(one)).toBeNull();
      expect([await find(other), await find(elsewhere)]).not.toContain(null);
    });
  });
}

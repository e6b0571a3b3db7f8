import type { Dialogue, Dialogues } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const dialogue = (change: Partial<Dialogue> = {}): Dialogue => ({
  organisationId: newId(),
  employeeId: newId(),
  askedAt: noon,
  saidAt: noon,
  content: { question: null, things: [{ missionId: 'm1' }] },
  ...change,
});

/** What was last said to somebody. */
export function describeDialoguesContract(name: string, open: OpenTestStore): void {
  describe(`dialogues (${name})`, () => {
    let dialogues: Dialogues;
    beforeAll(async () => {
      ({ dialogues } = await open());
    });
    const kept = ({ organisationId, employeeId }: Dialogue) => dialogues.find(organisationId, employeeId);

    test('of whom nothing was said there is none; what was said is found as it was', async () => {
      const said = dialogue();
      expect(await kept(said)).toBeNull();
      await dialogues.keep(said);
      expect(await kept(said)).toEqual(said);
      await dialogues.keep(said);
      expect(await kept(said)).toEqual(said);
    });

    test('nobody finds another’s, of the same company or of the same name elsewhere', async () => {
      const said = dialogue();
      await dialogues.keep(said);
      expect(await dialogues.find(said.organisationId, newId())).toBeNull();
      expect(await dialogues.find(newId(), said.employeeId)).toBeNull();
    });

    test('what is said next takes its place; an answer to what was asked before does not', async () => {
      const first = dialogue();
      const next = { ...first, askedAt: minutes(2), saidAt: minutes(2), content: { things: [] } };
      const late = { ...first, askedAt: minutes(1), saidAt: minutes(3), content: { question: 'late' } };
      await dialogues.keep(first);
      await dialogues.keep(next);
      await dialogues.keep(late);
      expect(await kept(first)).toEqual(next);
    });

    test('the list shown last stays beside what is said, in whatever order they are kept', async () => {
      const list = {
        platform: 'slack',
        workspace: 'T1',
        list: { kind: 'home' },
        ref: { ts: '1.1' },
      } as const;
      const newer = { ...list, ref: { ts: '2.2' } };
      const [first, other] = [dialogue(), dialogue()];
      const keepList = (one: typeof list | typeof newer) =>
        dialogues.keepList(first.organisationId, first.employeeId, one);
      await keepList(list);
      expect(await kept(first)).toMatchObject({ content: null, list });
      await dialogues.keep(first);
      expect(await kept(first)).toEqual({ ...first, list });
      await keepList(newer);
      await dialogues.keep({ ...first, askedAt: minutes(1) });
      expect(await kept(first)).toEqual({ ...first, askedAt: minutes(1), list: newer });
      await dialogues.keep(other);
      expect(await kept(other)).toEqual(other);
      await dialogues.forget(first.organisationId, first.employeeId);
      expect(await kept(first)).toBeNull();
    });

    test('a list and what is said, both for the first time at once: both are kept', async () => {
      for (const one of times(10, () => dialogue())) {
        const list = { platform: 'teams', workspace: 't', list: { kind: 'home' }, ref: {} } as const;
        await Promise.all([
          dialogues.keep(one),
          dialogues.keepList(one.organisationId, one.employeeId, list),
        ]);
        expect(await kept(one)).toMatchObject({ content: one.content, list });
      }
    });

    test('of ten at once, the newest stays', async () => {
      const { organisationId, employeeId } = dialogue();
      const all = times(10, (at) =>
        dialogue({
          organisationId,
          employeeId,
          askedAt: minutes((at * 7) % 10),
          content: { at: (at * 7) % 10 },
        }),
      );
      await Promise.all(all.map((one) => dialogues.keep(one)));
      expect((await dialogues.find(organisationId, employeeId))?.content).toEqual({ at: 9 });
    });

    test('of two of the same instant, one stays whole', async () => {
      const said = dialogue();
      const other = { ...said, content: { other: true } };
      await Promise.all([dialogues.keep(said), dialogues.keep(other)]);
      expect([said, other]).toContainEqual(await kept(said));
    });
  });
}

import type { Store } from '../../src/application/ports/index.js';
import type { SignUpDialogue } from '../../src/domain/engagements/signUpDialogue.js';
import { minutes, newId, type OpenTestStore, times } from './samples.js';

const dialogue = (change: Partial<SignUpDialogue> = {}): SignUpDialogue => ({
  ...{ organisationId: newId(), employeeId: newId(), slotId: newId(), anyway: false },
  ...{ answers: [], heard: null, expiresAt: minutes(60), version: 1 },
  ...change,
});

/** What every store promises of sign-ups under way. */
export function describeSignUpDialoguesContract(name: string, open: OpenTestStore): void {
  describe(`${name}: sign-ups under way`, () => {
    let dialogues: Store['signUpDialogues'];
    beforeAll(async () => {
      ({ signUpDialogues: dialogues } = await open());
    });

    test('each step is kept on the one before, whole, and found by its person alone', async () => {
      const first = dialogue();
      const { organisationId, employeeId } = first;
      expect(await dialogues.find(organisationId, employeeId)).toBeNull();
      expect(await dialogues.keep(first)).toBe(true);
      const second = { ...first, answers: ['S', 'oui'], anyway: true, expiresAt: minutes(90), version: 2 };
      expect(await dialogues.keep(second)).toBe(true);
      expect(await dialogues.find(organisationId, employeeId)).toEqual(second);
      expect(await dialogues.find(newId(), employeeId)).toBeNull();
      expect(await dialogues.find(organisationId, newId())).toBeNull();
    });

    test('of several steps at once one counts, of first steps too', async () => {
      const { organisationId, employeeId } = dialogue();
      const steps = (version: number) =>
        Promise.all(
          times(8, (at) =>
            dialogues.keep(dialogue({ organisationId, employeeId, version, answers: [`${at}`] })),
          ),
        );
      expect((await steps(1)).filter(Boolean)).toHaveLength(1);
      expect((await steps(2)).filter(Boolean)).toHaveLength(1);
      expect((await steps(2)).filter(Boolean)).toHaveLength(0);
      expect((await dialogues.find(organisationId, employeeId))?.version).toBe(2);
    });

    test('what went on since is not ended; what is ended can be begun again', async () => {
      const first = dialogue();
      const { organisationId, employeeId } = first;
      await dialogues.keep(first);
      await dialogues.keep({ ...first, version: 2 });
      await dialogues.end(first);
      await dialogues.end({ ...first, organisationId: newId(), version: 2 });
      expect(await dialogues.find(organisationId, employeeId)).toMatchObject({ version: 2 });
      await dialogues.end({ ...first, version: 2 });
      expect(await dialogues.find(organisationId, employeeId)).toBeNull();
      expect(await dialogues.keep(first)).toBe(true);
    });
  });
}

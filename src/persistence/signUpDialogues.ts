import type { SignUpDialogues } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import { insertEach } from './writeEach.js';

/** Sign-ups under way, in the collection `signUpDialogues`. */
export function signUpDialoguesIn({ signUpDialogues }: Pick<Models, 'signUpDialogues'>): SignUpDialogues {
  return {
    async find(organisationId, employeeId) {
      const row = await signUpDialogues
        .findOne({ organisationId, employeeId })
        .select({ _id: 0, storedAt: 0 })
        .lean();
      return row as Awaited<ReturnType<SignUpDialogues['find']>>;
    },
    async keep(dialogue) {
      const { organisationId, employeeId, version } = dialogue;
      const row = { ...dialogue, answers: [...dialogue.answers], storedAt: new Date() };
      if (version === 1) {
        const [error] = await insertEach(signUpDialogues, [row]);
        if (error && !isDuplicate(error)) throw error;
        return !error;
      }
      const before = { organisationId, employeeId, version: version - 1 };
      const { matchedCount } = await pastDeadlocks(() => signUpDialogues.updateOne(before, { $set: row }));
      return matchedCount === 1;
    },
    async end({ organisationId, employeeId, version }) {
      await signUpDialogues.deleteOne({ organisationId, employeeId, version });
    },
  };
}

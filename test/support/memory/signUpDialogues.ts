import type { SignUpDialogues } from '../../../src/application/ports/index.js';
import type { SignUpDialogue } from '../../../src/domain/engagements/signUpDialogue.js';

export function memorySignUpDialogues(): SignUpDialogues {
  const rows = new Map<string, SignUpDialogue>();
  const keyOf = (organisationId: string, employeeId: string) => `${organisationId} ${employeeId}`;
  return {
    find: async (organisationId, employeeId) => rows.get(keyOf(organisationId, employeeId)) ?? null,
    async keep(dialogue) {
      const key = keyOf(dialogue.organisationId, dialogue.employeeId);
      if ((rows.get(key)?.version ?? 0) !== dialogue.version - 1) return false;
      rows.set(key, dialogue);
      return true;
    },
    async end({ organisationId, employeeId, version }) {
      const key = keyOf(organisationId, employeeId);
      if (rows.get(key)?.version === version) rows.delete(key);
    },
  };
}

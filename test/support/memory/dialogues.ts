import type { Dialogue, Dialogues } from '../../../src/application/ports/index.js';

export function memoryDialogues(): Dialogues {
  const kept = new Map<string, Dialogue>();
  const keyOf = (organisationId: string, employeeId: string) => `${organisationId} ${employeeId}`;
  return {
    find: async (organisationId, employeeId) => kept.get(keyOf(organisationId, employeeId)) ?? null,
    async keep(dialogue) {
      const key = keyOf(dialogue.organisationId, dialogue.employeeId);
      const known = kept.get(key);
      if (!known || known.askedAt <= dialogue.askedAt) kept.set(key, dialogue);
    },
    forget: async (organisationId, employeeId) => void kept.delete(keyOf(organisationId, employeeId)),
  };
}

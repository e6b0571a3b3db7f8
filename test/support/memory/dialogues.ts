import type { Dialogue, Dialogues } from '../../../src/application/ports/index.js';

export function memoryDialogues(): Dialogues {
  const kept = new Map<string, Dialogue>();
  const keyOf = (organisationId: string, employeeId: string) => `${organisationId} ${employeeId}`;
  return {
    find: async (organisationId, employeeId) => kept.get(keyOf(organisationId, employeeId)) ?? null,
    async keep(dialogue) {
      const key = keyOf(dialogue.organisationId, dialogue.employeeId);
      const known = kept.get(key);
      if (!known || known.askedAt <= dialogue.askedAt)
        kept.set(key, { ...dialogue, ...(known?.list && { list: known.list }) });
    },
    async keepList(organisationId, employeeId, list) {
      const nothingSaid = {
        organisationId,
        employeeId,
        askedAt: new Date(0),
        saidAt: new Date(0),
        content: null,
      };
      const key = keyOf(organisationId, employeeId);
      kept.set(key, { ...(kept.get(key) ?? nothingSaid), list });
    },
    forget: async (organisationId, employeeId) => void kept.delete(keyOf(organisationId, employeeId)),
  };
}

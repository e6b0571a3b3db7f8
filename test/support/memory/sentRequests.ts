import type { SentAnswer, SentRequest, SentRequests } from '../../../src/application/ports/index.js';

interface Row extends SentRequest {
  until: Date;
  answer?: SentAnswer;
}

export function memorySentRequests(): SentRequests {
  const rows = new Map<string, Row>();
  const keyOf = ({ organisationId, keyId, name }: Pick<SentRequest, 'organisationId' | 'keyId' | 'name'>) =>
    JSON.stringify([organisationId, keyId, name]);
  return {
    async begin(request, now, until) {
      const row = rows.get(keyOf(request));
      if (row && row.asks !== request.asks) return { kind: 'otherRequest' };
      if (row?.answer) return { kind: 'answered', answer: row.answer };
      if (row && row.until > now) return { kind: 'inProgress' };
      const { ticket, newId } = row ?? request;
      rows.set(keyOf(request), { ...request, ticket, newId, until });
      return { kind: 'begun', ticket, newId };
    },
    async answer(which, answer) {
      const row = rows.get(keyOf(which));
      if (row) row.answer ??= answer;
    },
    async giveUp(which) {
      const row = rows.get(keyOf(which));
      if (row) row.until = new Date(0);
    },
  };
}

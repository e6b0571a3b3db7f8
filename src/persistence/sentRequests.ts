import type { SentRequest, SentRequests } from '../application/ports/index.js';
import { unlessTaken } from './duplicates.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';

/** Requests of other software and their answers, in the collection `sentRequests`. */
export function sentRequestsIn({ sentRequests }: Pick<Models, 'sentRequests'>): SentRequests {
  const rowOf = ({
    organisationId,
    keyId,
    name,
  }: Pick<SentRequest, 'organisationId' | 'keyId' | 'name'>) => ({
    organisationId,
    name: fingerprint(keyId, name),
  });
  return {
    async begin(request, now, until) {
      const { ticket, newId } = request;
      const [which, asks] = [rowOf(request), fingerprint(request.asks)];
      const first = { ...which, asks, ticket, newId, until, storedAt: new Date() };
      const begun = await unlessTaken('begun', () => sentRequests.create([first]));
      if (begun === 'begun') return { kind: 'begun', ticket, newId };
      const row = await sentRequests.findOne(which).lean();
      // Gone in this very moment: it is asked again.
      if (!row) return { kind: 'inProgress' };
      if (row.asks !== asks) return { kind: 'otherRequest' };
      if (row.answer) return { kind: 'answered', answer: row.answer };
      if (row.until > now) return { kind: 'inProgress' };
      const left = { ...which, until: row.until, answer: { $exists: false } };
      const { modifiedCount } = await sentRequests.updateOne(left, { $set: { until } });
      if (modifiedCount === 0) return { kind: 'inProgress' };
      return { kind: 'begun', ticket: row.ticket, newId: row.newId };
    },
    async answer(which, { status, body }) {
      const open = { ...rowOf(which), answer: { $exists: false } };
      await sentRequests.updateOne(open, { $set: { answer: { status, body } } });
    },
    async giveUp(which) {
      await sentRequests.updateOne(rowOf(which), { $set: { until: new Date(0) } });
    },
  };
}

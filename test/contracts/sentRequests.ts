import type { SentRequests } from '../../src/application/ports/index.js';
import { newId, type OpenTestStore, times } from './samples.js';

const request = (change: { readonly asks?: string; readonly ticket?: number } = {}) => ({
  ...{ organisationId: newId(), keyId: newId(), name: newId(), asks: 'this', ticket: 7, newId: 'made' },
  ...change,
});

/** Requests of other software, each done once. */
export function describeSentRequestsContract(name: string, open: OpenTestStore): void {
  describe(`sent requests (${name})`, () => {
    let sentRequests: SentRequests;
    beforeAll(async () => {
      ({ sentRequests } = await open());
    });
    const now = new Date();
    const [later, latest] = [1, 2].map((hours) => new Date(now.getTime() + hours * 3_600_000)) as [
      Date,
      Date,
    ];
    const done = { status: 201, body: '{}' };

    test('of ten who begin one at once a single one does, and the answer is told to all who ask after it', async () => {
      const asked = request();
      const begun = await Promise.all(times(10, () => sentRequests.begin(asked, now, later)));
      expect(begun.filter(({ kind }) => kind === 'begun')).toEqual([
        { kind: 'begun', ticket: 7, newId: 'made' },
      ]);
      expect(begun.filter(({ kind }) => kind === 'inProgress')).toHaveLength(9);
      await sentRequests.answer(asked, done);
      await sentRequests.answer(asked, { status: 200, body: '[]' });
      expect(await sentRequests.begin(asked, latest, latest)).toEqual({ kind: 'answered', answer: done });
    });

    test('another request of that name is told from it, and one of another key is its own', async () => {
      const asked = request();
      await sentRequests.begin(asked, now, later);
      expect(await sentRequests.begin({ ...asked, asks: 'that' }, now, later)).toEqual({
        kind: 'otherRequest',
      });
      for (const other of [
        { ...asked, keyId: newId() },
        { ...asked, organisationId: newId() },
      ])
        expect(await sentRequests.begin(other, now, later)).toMatchObject({ kind: 'begun' });
    });

    test('one whose process died is begun again by what was drawn first, and by one alone', async () => {
      const asked = request();
      await sentRequests.begin(asked, now, later);
      const again = { ...asked, ticket: 9, newId: 'other' };
      const begun = await Promise.all(times(10, () => sentRequests.begin(again, later, latest)));
      expect(begun.filter(({ kind }) => kind === 'begun')).toEqual([
        { kind: 'begun', ticket: 7, newId: 'made' },
      ]);
      await sentRequests.giveUp(asked);
      expect(await sentRequests.begin(again, now, later)).toMatchObject({ kind: 'begun', ticket: 7 });
    });
  });
}

import type { NonprofitPage, NonprofitPages, PageAnswer } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';
import type { NonprofitPageRow } from './schemas/nonprofitPage.js';
import { textIs } from './textIs.js';

const toPage = ({
  organisationId,
  missionId,
  fingerprint,
  until,
  framing,
  untold = [],
}: NonprofitPageRow): NonprofitPage => ({
  ...{ organisationId, missionId },
  until: fingerprint !== undefined && until !== undefined ? until : null,
  ...(framing && { framing: { ...framing, remark: framing.remark ?? null } }),
  ...(untold.length > 0 && { untold: untold.map(({ slotId, at }) => ({ slotId: slotId ?? null, at })) }),
});

/** Pages of nonprofits, in the collection `nonprofitPages`. */
export function nonprofitPagesIn({ nonprofitPages }: Pick<Models, 'nonprofitPages'>): NonprofitPages {
  const keep = (
    organisationId: string,
    missionId: string,
    set: Partial<NonprofitPageRow>,
    answer?: PageAnswer,
  ) =>
    retryUpsert(() =>
      nonprofitPages.updateOne(
        { organisationId, missionId },
        { $set: set, ...(answer && { $push: { untold: answer } }) },
        { upsert: true },
      ),
    );
  return {
    async open({ organisationId, missionId, key, until }) {
      await keep(organisationId, missionId, { fingerprint: fingerprint(key), until });
    },
    async find(organisationId, key, now) {
      const opened = { organisationId, fingerprint: textIs(fingerprint(key)), until: { $gt: now } };
      const row = await nonprofitPages.findOne(opened).lean();
      return row && toPage(row);
    },
    async ofMission(organisationId, missionId) {
      const row = await nonprofitPages.findOne({ organisationId, missionId }).lean();
      return row && toPage(row);
    },
    async revoke(organisationId, missionId) {
      const opened = { organisationId, missionId, fingerprint: { $type: 'string' as const } };
      const change = { $unset: { fingerprint: '', until: '' } };
      return (await nonprofitPages.updateOne(opened, change)).matchedCount > 0;
    },
    async noteAnswer(organisationId, missionId, answer) {
      await nonprofitPages.updateOne({ organisationId, missionId }, { $push: { untold: answer } });
    },
    async markTold(organisationId, missionId, { slotId, at }) {
      await nonprofitPages.updateOne({ organisationId, missionId }, { $pull: { untold: { slotId, at } } });
    },
    async listUntold(before, limit) {
      // Said as the index says it, which is not used otherwise.
      const left = { 'untold.at': { $type: 'date' as const, $lte: before } };
      return (await nonprofitPages.find(left).limit(limit).lean()).map(toPage);
    },
    async keepFraming(organisationId, missionId, framing) {
      await keep(organisationId, missionId, { framing }, { slotId: null, at: framing.at });
    },
  };
}

import type { NonprofitPage, NonprofitPages } from '../application/ports/index.js';
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
}: NonprofitPageRow): NonprofitPage => ({
  ...{ organisationId, missionId },
  until: fingerprint !== undefined && until !== undefined ? until : null,
  ...(framing && { framing: { ...framing, remark: framing.remark ?? null } }),
});

/** Pages of nonprofits, in the collection `nonprofitPages`. */
export function nonprofitPagesIn({ nonprofitPages }: Pick<Models, 'nonprofitPages'>): NonprofitPages {
  const keep = (organisationId: string, missionId: string, set: Partial<NonprofitPageRow>) =>
    retryUpsert(() =>
      nonprofitPages.updateOne({ organisationId, missionId }, { $set: set }, { upsert: true }),
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
    async keepFraming(organisationId, missionId, framing) {
      await keep(organisationId, missionId, { framing });
    },
  };
}

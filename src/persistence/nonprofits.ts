import type { Nonprofits } from '../application/ports/index.js';
import type { Nonprofit } from '../domain/missions/mission.js';
import { findOrInsert } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow, toRow } from './rows.js';
import { noting } from './schemas/audit.js';
import type { NonprofitRow } from './schemas/nonprofit.js';

/** A name as it is compared. */
const nameKeyOf = (name: string) => name.normalize('NFC').trim().toLowerCase();

function toNonprofit({ register, eligibility, ...others }: NonprofitRow): Nonprofit {
  const { nameKey: _key, toldFor: _for, unwritten: _unwritten, ...row } = others;
  return fromRow<Nonprofit>({ ...row, ...(register && { register }), ...(eligibility && { eligibility }) });
}

/** Partner organisations, in the collection `nonprofits`. */
export function nonprofitsIn({ nonprofits }: Pick<Models, 'nonprofits'>): Nonprofits {
  const findOne = async (filter: { organisationId: string; _id?: string; nameKey?: string }) => {
    const row = await nonprofits.findOne(filter).lean();
    return row && toNonprofit(row);
  };
  return {
    find: (organisationId, nonprofitId) => findOne({ organisationId, _id: nonprofitId }),
    async findMany(organisationId, nonprofitIds) {
      const rows = await nonprofits.find({ organisationId, _id: { $in: [...nonprofitIds] } }).lean();
      return rows.map(toNonprofit);
    },
    ensureByName(nonprofit) {
      const nameKey = nameKeyOf(nonprofit.name);
      const find = () => findOne({ organisationId: nonprofit.organisationId, nameKey });
      const insert = () => nonprofits.create([{ ...toRow(nonprofit), nameKey }]);
      return findOrInsert(find, insert, nonprofit);
    },
    async update(organisationId, nonprofitId, told, askedAt, line) {
      const notLater = { toldFor: { $not: { $gt: askedAt } } };
      const { matchedCount } = await nonprofits.updateOne(
        { organisationId, _id: nonprofitId, ...notLater },
        { $set: { ...told, toldFor: askedAt }, ...noting(line) },
      );
      return matchedCount > 0;
    },
    async list(organisationId) {
      const rows = await nonprofits.find({ organisationId }).sort({ nameKey: 1 }).lean();
      return rows.map(toNonprofit);
    },
  };
}

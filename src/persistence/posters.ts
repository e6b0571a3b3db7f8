import type { Attempts, Posters, SignUpLinks } from '../application/ports/index.js';
import type { Poster, SignUpLink } from '../domain/missions/poster.js';
import { findOrInsert, retryUpsert } from './duplicates.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';
import { fromRow } from './rows.js';
import type { PosterRow, SignUpLinkRow } from './schemas/poster.js';

/** Posters, in the collection `posters`. */
export function postersIn({ posters }: Pick<Models, 'posters'>): Posters {
  const toPoster = ({ organisationId, missionId, key, createdBy, createdAt }: PosterRow): Poster => ({
    ...{ organisationId, missionId, key, createdBy, createdAt },
  });
  const inUse = async (filter: Partial<Poster>): Promise<Poster | null> => {
    const row = await posters.findOne({ ...filter, withdrawn: false }).lean();
    return row && toPoster(row);
  };
  return {
    ensure(poster) {
      const { organisationId, missionId } = poster;
      const insert = () => posters.create([{ ...poster, withdrawn: false }]);
      return findOrInsert(() => inUse({ organisationId, missionId }), insert, poster);
    },
    ofMission: (organisationId, missionId) => inUse({ organisationId, missionId }),
    find: (organisationId, key) => inUse({ organisationId, key }),
    async madeBy(organisationId, employeeIds, limit) {
      const theirs = { organisationId, createdBy: { $in: [...employeeIds] } };
      const rows = await posters.find(theirs).sort({ createdAt: -1, key: 1 }).limit(limit).lean();
      return rows.map(toPoster);
    },
    async withdraw(organisationId, missionId) {
      const used = { organisationId, missionId, withdrawn: false };
      const { modifiedCount } = await posters.updateOne(used, { $set: { withdrawn: true } });
      return modifiedCount > 0;
    },
  };
}

function toLink(whole: SignUpLinkRow): SignUpLink {
  const { fingerprint: _, storedAt: __, ...row } = whole;
  return fromRow<SignUpLink>(row);
}

/** Links from posters, in the collection `signUpLinks`. */
export function signUpLinksIn({ signUpLinks }: Pick<Models, 'signUpLinks'>): SignUpLinks {
  return {
    async open({ id, ...link }, key) {
      await signUpLinks.create([{ _id: id, ...link, fingerprint: fingerprint(key), storedAt: new Date() }]);
    },
    async find(organisationId, key, now) {
      const open = { organisationId, fingerprint: fingerprint(key), until: { $gt: now } };
      const row = await signUpLinks.findOne(open).lean();
      return row && toLink(row);
    },
    async press(organisationId, linkId, pressed) {
      const first = { organisationId, _id: linkId, pressed: null, employeeId: null };
      await signUpLinks.updateOne(first, { $set: { pressed } });
      const row = await signUpLinks.findOne({ organisationId, _id: linkId }).lean();
      return row && toLink(row);
    },
    async release(organisationId, linkId) {
      const open = { organisationId, _id: linkId, employeeId: null };
      await signUpLinks.updateOne(open, { $set: { pressed: null } });
    },
    async end(organisationId, linkId, employeeId) {
      const ended = { employeeId, name: '', email: '' };
      await signUpLinks.updateOne({ organisationId, _id: linkId, employeeId: null }, { $set: ended });
    },
    async forget(organisationId, employeeId, email) {
      const either = [{ employeeId }, ...(email === null ? [] : [{ email }])];
      await signUpLinks.deleteMany({ organisationId, $or: either });
    },
    async listPressed(before, limit) {
      const left = { employeeId: null, 'pressed.at': { $lte: before } };
      const rows = await signUpLinks.find(left).sort({ 'pressed.at': 1 }).limit(limit).lean();
      return rows.map(toLink);
    },
  };
}

/** What was tried how often, in the collection `attempts`. One write counts, so that of many at once each gets its number. */
export function attemptsIn({ attempts }: Pick<Models, 'attempts'>): Attempts {
  return {
    async count(organisationId, about, ms, now) {
      const stretch = Math.floor(now.getTime() / ms);
      const row = { organisationId, about: fingerprint(about, String(stretch)) };
      const until = new Date(Date.now() + ms);
      const counted = await retryUpsert(() =>
        attempts
          .findOneAndUpdate(
            row,
            { $inc: { count: 1 }, $setOnInsert: { until } },
            { upsert: true, returnDocument: 'after' },
          )
          .lean(),
      );
      return counted?.count ?? 1;
    },
  };
}

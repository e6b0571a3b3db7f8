import type { Audit, AuditAsked } from '../application/ports/index.js';
import type { AuditLine, AuditSubject } from '../domain/audit/auditLine.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';
import { pages } from './pages.js';
import type { Audited, AuditRow } from './schemas/audit.js';

type Collections = Pick<
  Models,
  | 'audit'
  | 'organisations'
  | 'missions'
  | 'nonprofits'
  | 'announcements'
  | 'engagements'
  | 'employees'
  | 'identities'
  | 'apiKeys'
  | 'webhooks'
>;

/** Where lines stand beside the changes that they tell of. */
const places = {
  organisation: 'organisations',
  mission: 'missions',
  nonprofit: 'nonprofits',
  announcement: 'announcements',
  engagement: 'engagements',
  employee: 'employees',
  identity: 'identities',
  apiKey: 'apiKeys',
  webhook: 'webhooks',
} as const satisfies Record<AuditSubject, keyof Collections>;

/** What all these collections have in common. */
interface Place {
  find(filter: object, fields: object): { limit(count: number): { lean(): Promise<Audited[]> } };
  updateOne(filter: object, change: object): Promise<unknown>;
}

const toLine = ({ _id, line, ...fields }: AuditRow): AuditLine => ({ id: line, ...fields });

/** Keys of lines begin with it: those of an organisation are in order of time. */
const keyOf = (organisationId: string, at: Date): string => `${organisationId} ${at.toISOString()}`;

/** Who did what, in the collection `audit`. */
export function auditIn(models: Collections): Audit {
  const { audit } = models;
  const placeOf = (kind: AuditSubject) => models[places[kind]] as unknown as Place;
  return {
    async write({ id, ...fields }) {
      try {
        const { organisationId, at } = fields;
        const _id = `${keyOf(organisationId, at)} ${id}`;
        await pastDeadlocks(() => audit.create([{ _id, line: id, ...fields }]));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    async clear({ id, about, organisationId }) {
      // The row of a key goes by its fingerprint.
      const which = about.kind === 'apiKey' ? { keyId: about.id } : { _id: about.id };
      const row = { ...which, ...(about.kind !== 'organisation' && { organisationId }) };
      await pastDeadlocks(() => placeOf(about.kind).updateOne(row, { $pull: { unwritten: { id } } }));
    },
    async listUnwritten(before, limit) {
      const lines: AuditLine[] = [];
      for (const kind of Object.keys(places) as AuditSubject[]) {
        // Said as the index says it, which is not used otherwise.
        const left = { 'unwritten.at': { $type: 'date', $lte: before } };
        const rows = await placeOf(kind).find(left, { unwritten: 1 }).limit(limit).lean();
        lines.push(...rows.flatMap(({ unwritten = [] }) => unwritten));
      }
      return lines.filter(({ at }) => at <= before).slice(0, limit);
    },
    async list(organisationId, { ofMissions, missionId, personId, olderThan, newerThan, limit }: AuditAsked) {
      const at = (place: string) => `${organisationId} ${place}`;
      const from = {
        ...(olderThan !== undefined && { $lt: at(olderThan) }),
        ...(newerThan !== undefined && { $gt: at(newerThan) }),
      };
      const within = Object.keys(from).length > 0 ? { _id: from } : {};
      const aboutNobody = ofMissions && { missionId: { $type: 'string' }, personId: null };
      const of = { organisationId, ...within, ...aboutNobody, ...(missionId && { missionId }) };
      const about: object = personId ? { ...of, $or: [{ by: personId }, { personId }] } : of;
      const isBack = newerThan !== undefined;
      const rows = await audit
        .find(about)
        .sort({ _id: isBack ? 1 : -1 })
        .limit(limit)
        .lean();
      return (isBack ? rows.reverse() : rows).map(toLine);
    },
    async *all(organisationId) {
      const read = (after: string, limit: number) =>
        audit
          .find({ organisationId, _id: { $gt: after } })
          .sort({ _id: 1 })
          .limit(limit)
          .lean();
      for await (const row of pages(read)) yield toLine(row);
    },
    async forget(organisationId, employeeId) {
      const pseudonym = `erased-${fingerprint(organisationId, employeeId).slice(0, 16)}`;
      await audit.updateMany({ organisationId, by: employeeId }, { $set: { by: pseudonym } });
      await audit.updateMany({ organisationId, personId: employeeId }, { $set: { personId: pseudonym } });
    },
    async organisations() {
      const found: string[] = [];
      for (;;) {
        const after = { organisationId: { $gt: found.at(-1) ?? '' } };
        const [next] = await audit.find(after).sort({ organisationId: 1 }).limit(1).lean();
        if (!next) return found;
        found.push(next.organisationId);
      }
    },
    async forgetBefore(organisationId, before) {
      await audit.deleteMany({ organisationId, _id: { $lt: keyOf(organisationId, before) } });
    },
  };
}

import type { EndedMission, Retention } from '../application/ports/index.js';
import type { FromDirectory } from '../domain/people/directory/facts.js';
import { besideThePlace } from './engagementWrites.js';
import { markLeavers } from './leavers.js';
import type { Models } from './models.js';

/** So many rows are changed by one command: others wait for no more. */
const atOnce = 500;

/** What is kept no longer, in the collections of missions, sign-ups, messages and people. */
export function retentionIn(models: Models): Retention {
  const { employees, engagements, missions } = models;
  const onIt = ({ organisationId, missionId }: EndedMission) => ({ organisationId, missionId });
  const nowLeft = (mission: EndedMission, left: 'evidence' | 'nothing') =>
    missions.updateOne(
      { _id: mission.missionId, organisationId: mission.organisationId },
      { $set: { left } },
    );
  return {
    async listEnded(left, before, limit) {
      const rows = await missions
        .find({ left: left === 'all' ? null : left, lastEndsAt: { $lt: before } }, { organisationId: 1 })
        .sort({ lastEndsAt: 1 })
        .limit(limit)
        .lean();
      return rows.map(({ _id, organisationId }) => ({ organisationId, missionId: _id }));
    },
    async keepEvidence(mission, states) {
      // Their messages first: afterwards nothing leads to them.
      await models.activities.deleteMany(onIt(mission));
      await forgetRecipients(models, mission);
      await engagements.deleteMany({ ...onIt(mission), state: { $nin: [...states] } });
      await engagements.updateMany(onIt(mission), { $unset: { ...besideThePlace, approval: 1 } });
      await nowLeft(mission, 'evidence');
    },
    async forgetPeople(mission) {
      await engagements.deleteMany(onIt(mission));
      await nowLeft(mission, 'nothing');
    },
    noteLeavers: (now) => markLeavers(models, now),
    async listLeavers(before, limit) {
      const gone = { goneSince: { $type: 'date' as const, $lt: before } };
      const rows = await employees
        .find(gone, { organisationId: 1 })
        .sort({ goneSince: 1 })
        .limit(limit)
        .lean();
      return rows.map(({ _id, organisationId }) => ({ organisationId, employeeId: _id }));
    },
    async count(organisationId) {
      const left = (what: 'evidence' | 'nothing') => missions.countDocuments({ organisationId, left: what });
      const gone = { organisationId, goneSince: { $type: 'date' as const } };
      const [evidenceOnly, forgotten, leaving] = await Promise.all([
        left('evidence'),
        left('nothing'),
        employees.countDocuments(gone),
      ]);
      return { evidenceOnly, forgotten, leaving };
    },
    async keepName({ organisationId, employeeId }, at) {
      const row = await employees.findOne({ _id: employeeId, organisationId }).lean();
      if (!row) return;
      const { name, nameWords, employeeNumber, fromDirectory: told } = row;
      const nothing = { email: null, manager: null, site: null, department: null, locale: null };
      const dates = { timezone: null, startsOn: null, endsOn: null };
      await employees.replaceOne(
        { _id: employeeId, organisationId },
        {
          ...{ organisationId, name, email: null, timezone: 'UTC', locale: 'fr', goneSince: at },
          ...(nameWords && { nameWords }),
          ...(employeeNumber && { employeeNumber }),
          ...(told && { fromDirectory: { ...withoutKey(told), ...nothing, ...dates } }),
        },
      );
    },
  };
}

/** As their HRIS calls them nobody need know any more. */
const withoutKey = ({ key: _, ...told }: FromDirectory): FromDirectory => told;

/**
 * The messages of a mission lead to nobody any more. By their id alone they are still counted: each was one, and said once.
 */
async function forgetRecipients(
  { announcements, deliveries, engagements }: Models,
  { organisationId, missionId }: EndedMission,
): Promise<void> {
  const idsOf = async (rows: PromiseLike<{ _id: string }[]>) => (await rows).map(({ _id }) => _id);
  const own = { organisationId, missionId };
  const told = await idsOf(announcements.find(own, { _id: 1 }).lean());
  const engaged = await idsOf(engagements.find(own, { _id: 1 }).lean());
  const about = [
    ...told.map((id) => ({ 'subject.announcementId': id })),
    ...inParts(engaged).map((ids) => ({ 'subject.engagementId': { $in: ids } })),
  ];
  for (const subject of about) {
    const rows = deliveries.find({ organisationId, ...subject }, { _id: 1, recipient: 1 }).lean();
    const people = (await rows).filter(({ recipient }) => recipient.kind === 'employee');
    for (const ids of inParts(people.map(({ _id }) => _id)))
      await deliveries.updateMany({ organisationId, _id: { $in: ids } }, nobodyAsRecipient, {
        updatePipeline: true,
      });
  }
}

const nobodyAsRecipient = [
  {
    $set: {
      recipient: { kind: 'employee', employeeId: 'nobody' },
      dedupeKey: { $concat: ['forgotten ', '$_id'] },
      sentRef: null,
    },
  },
  { $unset: 'redraw' },
];

const inParts = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_none, at) =>
    items.slice(at * atOnce, (at + 1) * atOnce),
  );

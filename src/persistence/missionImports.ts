import type { ImportPlan, MissionImports } from '../application/ports/index.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';

const instants = new Set(['startsAt', 'endsAt']);

/** A plan as it was: instants come out of JSON as texts. Those of an earlier version have no `unit`. */
const planIn = (json: string): ImportPlan => ({
  ...{ unit: 'line', unknownSites: [] },
  ...JSON.parse(json, (key, value) => (instants.has(key) ? new Date(value) : value)),
});

/** Imports of missions, in the collection `missionImports`. */
export function missionImportsIn({ missionImports }: Pick<Models, 'missionImports'>): MissionImports {
  const named = (organisationId: string, key: string) => ({ organisationId, fingerprint: fingerprint(key) });
  return {
    async open({ key, ...link }) {
      await missionImports.create([{ ...link, fingerprint: fingerprint(key), storedAt: new Date() }]);
    },
    async find(organisationId, key, now) {
      const row = await missionImports.findOne({ ...named(organisationId, key), until: { $gt: now } }).lean();
      if (!row) return null;
      const { employeeId, until, plan, begun = null, done = null } = row;
      const whose = { organisationId, employeeId, until };
      return { ...whose, plan: plan === undefined ? null : planIn(plan), begun, done };
    },
    async keep(organisationId, key, plan) {
      const open = { ...named(organisationId, key), done: { $exists: false } };
      await missionImports.updateOne(open, { $set: { plan: JSON.stringify(plan) }, $unset: { begun: 1 } });
    },
    async begin(organisationId, key, begun) {
      const open = { ...named(organisationId, key), done: { $exists: false } };
      await missionImports.updateOne({ ...open, begun: { $exists: false } }, { $set: { begun } });
      return (await missionImports.findOne(open, { begun: 1 }).lean())?.begun ?? null;
    },
    async finish(organisationId, key, done) {
      const open = { ...named(organisationId, key), done: { $exists: false } };
      await missionImports.updateOne(open, { $set: { done }, $unset: { plan: 1, begun: 1 } });
    },
    async forget(organisationId, employeeId) {
      await missionImports.deleteMany({ organisationId, employeeId });
    },
  };
}

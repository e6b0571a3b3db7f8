import type { Listings, Store } from '../../../src/application/ports/index.js';
import { engagementStates } from '../../../src/domain/engagements/engagement.js';
import { missionStatuses } from '../../../src/domain/missions/mission.js';
import type { Employee } from '../../../src/domain/people/employee.js';
import { by } from './rows.js';

export function memoryListings({
  missions,
  employees,
  engagements,
}: Pick<Store, 'missions' | 'employees' | 'engagements'>): Listings {
  return {
    async missions(organisationId, statuses, { after, limit }) {
      const all = await missions.list(organisationId, statuses);
      const later = all.filter(({ number }) => number > after).sort(by(({ number }) => number));
      return later.slice(0, limit);
    },
    async people(organisationId, { after, limit }) {
      const all: Employee[] = [];
      for await (const some of employees.everyone(organisationId, {}, 1_000)) all.push(...some);
      const known = all.filter(({ name, email }) => name !== '' || email !== null);
      const later = known.filter(({ id }) => id > after);
      return later.sort(by(({ id }) => id)).slice(0, limit);
    },
    async engagements(organisationId, missionId, { after, limit }) {
      const all = await engagements.ofMission(organisationId, missionId, engagementStates);
      const later = all.filter(({ id }) => id > after).sort(by(({ id }) => id));
      return later.slice(0, limit);
    },
    async timeGiven(organisationId) {
      const all = await missions.list(organisationId, missionStatuses);
      const there = await Promise.all(
        all.map(({ id }) => engagements.ofMission(organisationId, id, ['attended', 'certified'])),
      );
      const minutes = there
        .flat()
        .map(({ attendance: { company, nonprofit } = {} }) => (company ?? nonprofit)?.minutes ?? 0);
      return {
        people: new Set(there.flat().map(({ employeeId }) => employeeId)).size,
        minutes: minutes.reduce((sum, one) => sum + one, 0),
      };
    },
  };
}

import type { Announcements, EndedMission, Left, Retention } from '../../../src/application/ports/index.js';
import type { Delivery } from '../../../src/domain/delivery.js';
import type { Attested } from '../../../src/domain/engagements/attendance.js';
import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { Employee, Identity } from '../../../src/domain/people/employee.js';
import { by, type Rows } from './rows.js';

interface AllRows {
  readonly missions: Rows<Mission>;
  readonly engagements: Rows<Engagement>;
  readonly deliveries: Rows<Delivery>;
  readonly employees: Rows<Employee>;
  readonly identities: Rows<Identity>;
}

const endOf = ({ slots }: Mission) => Math.max(...slots.map(({ endsAt }) => endsAt.getTime()));

export function memoryRetention(rows: AllRows, announcements: Pick<Announcements, 'ofMission'>): Retention {
  const lefts = new Map<string, Left | 'nothing'>();
  const goneSince = new Map<string, Date>();
  const on = ({ organisationId, missionId }: EndedMission) =>
    rows.engagements.all((row) => row.organisationId === organisationId && row.missionId === missionId);
  const isGone = ({ id, fromDirectory }: Employee): boolean => {
    if (fromDirectory) return !fromDirectory.active;
    const accounts = rows.identities.all(({ employeeId }) => employeeId === id);
    const known = goneSince.has(id) || accounts.length > 0;
    return known && accounts.every(({ reachability }) => reachability === 'left');
  };
  return {
    async listEnded(left, before, limit) {
      return rows.missions
        .all((row) => (lefts.get(row.id) ?? 'all') === left && endOf(row) < before.getTime())
        .sort(by(endOf))
        .slice(0, limit)
        .map(({ id, organisationId }) => ({ organisationId, missionId: id }));
    },
    async keepEvidence(mission, states) {
      const told = await announcements.ofMission(mission.organisationId, mission.missionId);
      const ids = new Set([...told, ...on(mission)].map(({ id }) => id));
      for (const row of rows.deliveries.all()) {
        const about = Object.values(row.subject).some((value) => ids.has(String(value)));
        if (about && row.recipient.kind === 'employee') {
          const recipient = { kind: 'employee', employeeId: 'nobody' } as const;
          rows.deliveries.put({ ...row, recipient, dedupeKey: `forgotten ${row.id}`, sentRef: null });
        }
      }
      for (const row of on(mission)) {
        if (!(states as readonly string[]).includes(row.state)) rows.engagements.remove(row.id);
        else rows.engagements.put(bare(row));
      }
      lefts.set(mission.missionId, 'evidence');
    },
    async forgetPeople(mission) {
      for (const { id } of on(mission)) rows.engagements.remove(id);
      lefts.set(mission.missionId, 'nothing');
    },
    async noteLeavers(now) {
      for (const row of rows.employees.all()) {
        if (!isGone(row)) goneSince.delete(row.id);
        else if (!goneSince.has(row.id)) goneSince.set(row.id, now);
      }
    },
    async listLeavers(before, limit) {
      return [...goneSince]
        .filter(([, since]) => since < before)
        .sort(by(([, since]) => since))
        .slice(0, limit)
        .flatMap(([id]) => rows.employees.all((row) => row.id === id))
        .map(({ id, organisationId }) => ({ organisationId, employeeId: id }));
    },
    async count(organisationId) {
      const own = rows.missions.all((row) => row.organisationId === organisationId);
      const left = (what: Left | 'nothing') => own.filter(({ id }) => lefts.get(id) === what).length;
      const leaving = rows.employees.all(
        (row) => row.organisationId === organisationId && goneSince.has(row.id),
      );
      return { evidenceOnly: left('evidence'), forgotten: left('nothing'), leaving: leaving.length };
    },
    async keepName({ employeeId }, at) {
      const row = rows.employees.one(({ id }) => id === employeeId);
      if (!row) return;
      const { id, organisationId, name, employeeNumber, fromDirectory } = row;
      const nothing = { email: null, manager: null, site: null, department: null, locale: null };
      rows.employees.put({
        ...{ id, organisationId, name, email: null, timezone: 'UTC', locale: 'fr' },
        ...(employeeNumber && { employeeNumber }),
        ...(fromDirectory && {
          fromDirectory: { ...fromDirectory, ...nothing, timezone: null, startsOn: null, endsOn: null },
        }),
      });
      goneSince.set(id, at);
    },
  };
}

/** Without what was written beside the place. */
function bare(row: Engagement): Engagement {
  const {
    feedbackSentence: _said,
    remindAt: _remind,
    absence: _absence,
    incidentAt: _incident,
    ...rest
  } = row;
  const {
    approval: _approval,
    takenOffReason: _reason,
    answers: _answers,
    answersUntil: _until,
    ...own
  } = rest;
  const { added, attendance, ...kept } = own;
  const { reason: _why, ...addedBy } = added ?? { by: '' };
  const unsaid = (attested: Attested): Attested => ({ ...attested, reason: null });
  return {
    ...kept,
    ...(added && { added: addedBy }),
    ...(attendance && {
      attendance: {
        ...(attendance.company && { company: unsaid(attendance.company) }),
        ...(attendance.nonprofit && { nonprofit: unsaid(attendance.nonprofit) }),
      },
    }),
  };
}

import { randomUUID } from 'node:crypto';
import type { Engagements } from '../../../src/application/ports/index.js';
import type { Attendance } from '../../../src/domain/engagements/attendance.js';
import type { Engagement, EngagementState, UntoldState } from '../../../src/domain/engagements/engagement.js';
import {
  answeredInTime,
  holdsSeat,
  isLive,
  unsureStates,
} from '../../../src/domain/engagements/lifecycle.js';
import type { Note } from './audit.js';
import { by, Latest, type Rows } from './rows.js';

type Change = Parameters<Engagements['move']>[3];

/** The row after a change of state: what the new state does not hold is given up. */
function moved(
  row: Engagement,
  { state, seat = row.seat, ticket = row.ticket, ...change }: Change,
): Engagement {
  const { offerExpiresAt = row.offerExpiresAt } = change;
  return {
    ...(isLive(state) ? row : unanswered(row)),
    state,
    ticket,
    seat: holdsSeat(state) ? seat : null,
    offerExpiresAt: state === 'offered' ? offerExpiresAt : null,
    ...(change.wasConfirmed !== undefined && { wasConfirmed: change.wasConfirmed }),
    ...(change.approval !== undefined && { approval: change.approval }),
    ...(change.takenOffBy !== undefined && { takenOffBy: change.takenOffBy }),
    ...(change.takenOffReason !== undefined && { takenOffReason: change.takenOffReason }),
    ...(change.remindAt !== undefined && { remindAt: change.remindAt }),
    ...(change.absence !== undefined && { absence: change.absence }),
    ...(change.attendance !== undefined && { attendance: change.attendance }),
    ...(change.agreedRevision !== undefined && { agreedRevision: change.agreedRevision }),
    ...(change.askedRevision !== undefined && { askedRevision: change.askedRevision }),
    version: row.version + 1,
    noticesPending: true,
  };
}

const unanswered = ({ answers: _, answersUntil: __, ...row }: Engagement): Engagement => row;

const reasonless = ({ corrected: _, ...sides }: Attendance): Attendance =>
  Object.fromEntries(
    Object.entries(sides).map(([side, { reason: __, ...said }]) => [side, said]),
  ) as Attendance;

function wordless(whole: Engagement): Engagement {
  const { remindAt: _, absence: __, incidentAt: ___, feedbackSentence: ____, ...rest } = whole;
  const { approval, attendance, added, takenOffReason: ______, ...others } = rest;
  const row = {
    ...others,
    ...(attendance && { attendance: reasonless(attendance) }),
    ...(added && { added: { by: added.by } }),
  };
  if (!approval) return { ...row, ...(approval === null && { approval }) };
  const { reason: _____, ...kept } = approval;
  return { ...row, approval: kept };
}

export function memoryEngagements(note: Note, rows: Rows<Engagement>): Engagements {
  const feedbackTimes = new Latest();
  const untold = new Map<string, UntoldState[]>();
  const keepUntold = (id: string, state: EngagementState, at: Date | undefined) => {
    if (at) untold.set(id, [...(untold.get(id) ?? []), { id: randomUUID(), state, at }]);
  };
  const onSlot = (organisationId: string, slotId: string) => (row: Engagement) =>
    row.organisationId === organisationId && row.slotId === slotId;
  const byId = (organisationId: string, id: string) => (row: Engagement) =>
    row.organisationId === organisationId && row.id === id;
  const waiting = (organisationId: string, slotId: string) =>
    rows
      .all((row) => onSlot(organisationId, slotId)(row) && row.state === 'waitlisted')
      .sort(by((row) => row.ticket));
  const held = (organisationId: string, slotId: string) =>
    rows.all(onSlot(organisationId, slotId)).flatMap((row) => row.seat ?? []);
  const isTaken = ({ organisationId, slotId, seat, id }: Engagement) =>
    seat !== null &&
    rows.all(onSlot(organisationId, slotId)).some((row) => row.seat === seat && row.id !== id);
  const live = (organisationId: string, slotId: string, employeeId: string) =>
    rows.one(
      (row) => onSlot(organisationId, slotId)(row) && row.employeeId === employeeId && isLive(row.state),
    );
  const inStates = (states: readonly EngagementState[], where: (row: Engagement) => boolean) =>
    rows.all((row) => where(row) && states.includes(row.state));
  return {
    async eraseAnswers(now) {
      for (const row of rows.all(({ answersUntil }) => answersUntil !== undefined && answersUntil <= now))
        rows.put(unanswered(row));
    },
    async insert(engagement, line) {
      const { organisationId, slotId, employeeId } = engagement;
      const own = isLive(engagement.state) ? live(organisationId, slotId, employeeId) : null;
      if (own) return { kind: 'alreadyOn', engagement: own };
      if (isTaken(engagement)) return { kind: 'seatTaken' };
      rows.put(engagement);
      if (engagement.noticesPending) keepUntold(engagement.id, engagement.state, engagement.createdAt);
      return note.when(line, { kind: 'inserted' });
    },
    find: async (organisationId, id) => rows.one(byId(organisationId, id)),
    ofEmployee: async (organisationId, employeeId, states) =>
      inStates(states, (row) => row.organisationId === organisationId && row.employeeId === employeeId).sort(
        by((row) => row.createdAt),
      ),
    ofEmployees: async (organisationId, employeeIds, states) =>
      inStates(
        states,
        (row) => row.organisationId === organisationId && employeeIds.includes(row.employeeId),
      ),
    ofSlot: async (organisationId, slotId, states) =>
      inStates(states, onSlot(organisationId, slotId)).sort(by((row) => row.ticket)),
    ofMission: async (organisationId, missionId, states) =>
      inStates(states, (row) => row.organisationId === organisationId && row.missionId === missionId)
        .sort(by((row) => row.ticket))
        .sort(by((row) => row.slotId)),
    heldSeats: async (organisationId, slotId) => held(organisationId, slotId).sort((a, b) => a - b),
    occupancy: async (organisationId, slotIds) =>
      new Map(
        slotIds.map((slotId) => [
          slotId,
          { held: held(organisationId, slotId).length, waiting: waiting(organisationId, slotId).length },
        ]),
      ),
    unsure: async (organisationId, slotIds) => {
      const unsure = (slotId: string) => inStates(unsureStates, onSlot(organisationId, slotId)).length;
      return new Map(
        slotIds.map((slotId) => [slotId, unsure(slotId)] as const).filter(([, count]) => count > 0),
      );
    },
    firstWaiting: async (organisationId, slotId) => waiting(organisationId, slotId)[0] ?? null,
    drawnOn: async (organisationId, slotId, tickets) =>
      rows
        .all((row) => onSlot(organisationId, slotId)(row) && tickets.includes(row.ticket))
        .map(({ ticket }) => ticket),
    countWaitingBefore: async (organisationId, slotId, ticket) =>
      waiting(organisationId, slotId).filter((row) => row.ticket < ticket).length,
    async move(organisationId, id, from, change, version) {
      const row = rows.one(byId(organisationId, id));
      if (!row || !from.includes(row.state)) return { kind: 'stale' };
      if (version !== undefined && version !== row.version) return { kind: 'stale' };
      const engagement = moved(row, change);
      if (isTaken(engagement)) return { kind: 'seatTaken' };
      keepUntold(id, change.state, change.at);
      return { kind: 'moved', engagement: note.when(change.line, rows.put(engagement)) };
    },
    async assign(organisationId, id, from, to) {
      const row = rows.one(byId(organisationId, id));
      if (row?.employeeId !== from) return 'stale';
      if (isLive(row.state) && live(organisationId, row.slotId, to)) return 'alreadyOn';
      rows.put({ ...row, employeeId: to, version: row.version + 1, noticesPending: true });
      return 'assigned';
    },
    async saveFeedback(organisationId, id, { score, sentence }, givenAt) {
      const row = rows.one(byId(organisationId, id));
      if (row && feedbackTimes.isLatest(id, givenAt)) {
        const { feedbackSentence: before, ...rest } = row;
        const feedbackSentence = sentence === undefined ? before : (sentence ?? undefined);
        rows.put({ ...rest, feedback: score, ...(feedbackSentence && { feedbackSentence }) });
      }
      const holds = rows.one(byId(organisationId, id));
      return { score: holds?.feedback ?? score, sentence: holds?.feedbackSentence ?? null };
    },
    async noteIncident(organisationId, id, at, since) {
      const row = rows.one(byId(organisationId, id));
      if (!row || (row.incidentAt && row.incidentAt > since)) return row?.incidentAt ?? null;
      rows.put({ ...row, incidentAt: at });
      return at;
    },
    async forgetAnswers(organisationId, employeeId, before) {
      const theirs = (row: Engagement) =>
        row.organisationId === organisationId && row.employeeId === employeeId;
      const isOver = (row: Engagement) => !isLive(row.state) && !row.noticesPending && row.createdAt < before;
      for (const row of rows.all(theirs)) {
        if (isOver(row)) rows.remove(row.id);
        else rows.put({ ...wordless(unanswered(row)), feedback: null });
      }
    },
    async markNoticesScheduled(organisationId, id, version) {
      const done = rows.change(
        (row) => byId(organisationId, id)(row) && row.version === version,
        (row) => ({ ...row, noticesPending: false }),
      );
      if (done) untold.delete(id);
    },
    untold: async (organisationId, id) => (rows.one(byId(organisationId, id)) ? (untold.get(id) ?? []) : []),
    listNoticesPending: async (limit) =>
      rows
        .all((row) => row.noticesPending)
        .sort(by((row) => row.createdAt))
        .slice(0, limit),
    listExpiredOffers: async (now, limit) =>
      rows
        .all(
          (row) =>
            answeredInTime.includes(row.state) && row.offerExpiresAt !== null && row.offerExpiresAt <= now,
        )
        .sort(by((row) => row.offerExpiresAt ?? now))
        .slice(0, limit),
    listPending: async (organisationId, limit) =>
      inStates(['pending'], (row) => row.organisationId === organisationId)
        .sort(by((row) => row.approval?.dueAt ?? row.createdAt))
        .slice(0, limit),
    listApprovalsDue: async (now, limit) =>
      inStates(['pending'], ({ approval }) => !!approval && approval.dueAt <= now)
        .sort(by((row) => row.approval?.dueAt ?? now))
        .slice(0, limit),
    slotsWithWaiting: async (slots) =>
      slots
        .filter(({ organisationId, slotId }) => waiting(organisationId, slotId).length > 0)
        .map(({ organisationId, slotId }) => ({ organisationId, slotId })),
  };
}

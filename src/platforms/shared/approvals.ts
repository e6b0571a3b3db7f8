import type { OrganiserPart, RequestView, Standing } from '../../application/queries/views.js';
import type { Reader } from '../../domain/people/reader.js';
import { instantText, type TextKey, t, whenText } from '../../i18n/index.js';
import { type Step, step } from './steps.js';

/** What the texts about a place take of the manager's part in it, of a colleague's, and of an organiser's. */
export function approvalValues(
  { state, approval, offerExpiresAt, pair, organiser }: Standing,
  reader: Reader,
) {
  const until = offerExpiresAt ?? approval?.dueAt;
  return {
    until: until ? instantText(until, reader) : '…',
    who: approval?.who ?? 'manager',
    approved: state === 'confirmed' && approval ? approval.who : 'none',
    silence: approval?.silence ?? 'lapses',
    told: approval?.reason ? 'yes' : 'no',
    reason: approval?.reason ?? '',
    paired: pair?.together ? 'yes' : 'no',
    name: pair?.name || '…',
    ...organiserValues(organiser),
  };
}

const organiserValues = (part: OrganiserPart | undefined) => ({
  known: part?.name ? 'yes' : 'no',
  by: part?.name ?? '',
  explained: part?.reason ? 'yes' : 'no',
  motive: part?.reason ?? '',
});

/** What is said first of a place that somebody did not ask for. Null of any other. */
export const addedKey = ({ organiser }: Standing): TextKey | null =>
  organiser?.did === 'add' ? 'engagement.added' : null;

/** What the texts about somebody's request take. */
export const requestValues = (
  { name, title, slot, dueAt, silence, noManager }: RequestView,
  reader: Reader,
) => ({
  ...{ name: name || '…', title, silence, noManager: noManager ? 'yes' : 'no' },
  when: whenText(slot, reader),
  until: instantText(dueAt, reader),
});

export const toRequests = step('button.requests', { kind: 'approvals', page: 0 });

/** A yes or a no to it. */
export function requestSteps({ engagementId, name, title }: RequestView): Step[] {
  const look = { values: { name: name || '…' }, about: title };
  return [
    step('button.approve', { kind: 'approve', engagementId }, { ...look, style: 'primary' }),
    step('button.refuse', { kind: 'refuse', engagementId }, look),
  ];
}

const reasons = ['refusal.workload', 'refusal.absences'] as const satisfies readonly TextKey[];

/** What can be said with a no, and the way back. */
export function refusalSteps({ engagementId }: RequestView, reader: Reader): Step[] {
  const refuse = (label: TextKey, reason: string | null): Step =>
    step(label, { kind: 'refuse.now', engagementId, reason }, { style: 'danger' });
  return [
    ...reasons.map((reason) => refuse(reason, t(reader, reason))),
    refuse('button.refuseNow', null),
    step('button.keepRequest', { kind: 'approvals', page: 0 }),
  ];
}

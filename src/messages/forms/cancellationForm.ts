import type { CancelWhy } from '../../application/missions/cancelMission.js';
import { cancelNoteLongest, cancelReasons, type Mission } from '../../domain/missions/mission.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import type { CancellationForm, FieldProblems } from './form.js';

/** The form that asks why a mission is cancelled. */
export const cancellationForm = (formId: string, { id, title }: Mission): CancellationForm => ({
  ...{ kind: 'cancellation', missionId: id, missionTitle: title, formId },
  values: { reason: '', note: '' },
});

/** Why, or what is wrong with it beside each field. Something has to be said: without a reason there is a button. */
export function readCancellationForm({
  reason = '',
  note = '',
}: Readonly<Record<string, string>>): CancelWhy | { problems: FieldProblems } {
  const chosen = cancelReasons.find((one) => one === reason);
  const words = visibleLine(note, note.length + 1);
  const problems: FieldProblems = {
    ...(reason !== '' && !chosen && { reason: 'badChoice' }),
    ...(reason === '' && words === '' && { note: 'required' }),
    ...(words.length > cancelNoteLongest && { note: 'tooLong' }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { reason: chosen, note: words === '' ? undefined : words };
}

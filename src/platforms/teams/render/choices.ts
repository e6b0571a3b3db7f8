import type { ChoiceView } from '../../../application/queries/views.js';
import type { Intent } from '../../../conversation/intents.js';
import type { Information } from '../../../messages/message.js';

type Purpose = Extract<Information, { kind: 'mission.choose' }>['purpose'];

/** What pressing a choice means, given what was asked. */
export function choiceIntent(purpose: Purpose, { mission, slot, engagementId }: ChoiceView): Intent {
  const missionId = mission.id;
  switch (purpose) {
    case 'details':
      return { kind: 'mission.details', missionId };
    case 'signUp':
      return { kind: 'signUp', slotId: slot.id, anyway: false };
    case 'leave':
      return engagementId ? { kind: 'leave', engagementId } : { kind: 'mission.details', missionId };
    case 'roster':
      return { kind: 'mission.roster', missionId };
    case 'cancel':
      return { kind: 'mission.cancel', missionId };
    case 'announce':
      return { kind: 'announce', missionId };
  }
}

import type { MissionView } from '../../application/queries/views.js';
import type { Message } from '../../messages/message.js';

/**
 * What may be said where others read, with nobody's own standing in it; null for what is between the bot and one
 * person, which is said in their personal chat.
 */
export function publicMessage(message: Message): Message | null {
  switch (message.kind) {
    case 'missions.list':
      return { ...message, missions: message.missions.map(forAll) };
    case 'mission.details':
      return { ...message, mission: forAll(message.mission) };
    case 'mission.choose':
      return message.purpose === 'details' || message.purpose === 'signUp' ? message : null;
    case 'help':
      return { ...message, organiser: false };
    case 'problem':
      return message;
    default:
      return null;
  }
}

function forAll(mission: MissionView): MissionView {
  return { ...mission, slots: mission.slots.map((slot) => ({ ...slot, mine: null })) };
}

import type { MissionView } from '../../application/queries/views.js';
import type { Message } from '../../messages/message.js';

/**
 * What may be said where others read, with nobody's own standing in it. Null for what is between the bot and one
 * person, which is said in their personal chat.
 */
export function publicMessage(message: Message): Message | null {
  if (message.kind === 'missions.list') return { ...message, missions: message.missions.map(forAll) };
  if (message.kind === 'mission.details') return { ...message, mission: forAll(message.mission) };
  if (message.kind === 'help') return { ...message, organiser: false };
  if (message.kind === 'problem') return message;
  const isOpenQuestion =
    message.kind === 'mission.choose' && (message.purpose === 'details' || message.purpose === 'signUp');
  return isOpenQuestion ? message : null;
}

function forAll(mission: MissionView): MissionView {
  return { ...mission, slots: mission.slots.map((slot) => ({ ...slot, mine: null })) };
}

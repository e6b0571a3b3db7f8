import type { Answer } from '../../messages/answer.js';
import type { Intent, IntentKind } from '../intents.js';
import { afterwardsTurns } from './afterwards.js';
import { announcingTurns } from './announcing.js';
import { approvingTurns } from './approving.js';
import { calendarTurns } from './calendar.js';
import { contactTurns } from './contact.js';
import type { Talk, Turn } from './dialogue.js';
import { engagementTurns } from './engagements.js';
import { hoursTurns } from './hours.js';
import { managerTurns } from './managers.js';
import { missionTurns } from './missions.js';
import { myDataTurns } from './myData.js';
import { organisingTurns } from './organising.js';
import { preferenceTurns } from './preferences.js';
import { remindingTurns } from './reminding.js';
import { signUpTurns } from './signingUp.js';
import { takingOffTurns } from './takingOff.js';

/** Every intent's turn: what a dialogue registers here can be pressed and said. */
const turns = {
  ...missionTurns,
  ...preferenceTurns,
  ...remindingTurns,
  ...signUpTurns,
  ...engagementTurns,
  ...hoursTurns,
  ...calendarTurns,
  ...contactTurns,
  ...afterwardsTurns,
  ...myDataTurns,
  ...organisingTurns,
  ...takingOffTurns,
  ...announcingTurns,
  ...approvingTurns,
  ...managerTurns,
} satisfies { [Kind in IntentKind]: Turn<never, Extract<Intent, { kind: Kind }>> };

/** What all dialogues need together. */
export type DialogueNeeds = {
  [Kind in IntentKind]: (needs: Parameters<(typeof turns)[Kind]>[0]['deps']) => void;
}[IntentKind] extends (needs: infer All) => void
  ? All
  : never;

/** Takes the turn that is wanted. Throws what the ports throw. */
export function perform(talk: Talk<DialogueNeeds>, intent: Intent): Promise<Answer> {
  const turn = turns[intent.kind] as Turn<DialogueNeeds, Intent>;
  return turn(talk, intent);
}

import type { Answer } from '../../messages/answer.js';
import type { Intent, IntentKind } from '../intents.js';
import { addingPeopleTurns } from './addingPeople.js';
import { afterwardsTurns } from './afterwards.js';
import { announcingTurns } from './announcing.js';
import { approvingTurns } from './approving.js';
import { assistantTurns } from './assistants.js';
import { attendingTurns } from './attending.js';
import { auditTurns } from './audit.js';
import { calendarTurns } from './calendar.js';
import { changingTurns } from './changing.js';
import { consoleTurns } from './console.js';
import { contactTurns } from './contact.js';
import { decidingMinimumTurns } from './decidingMinimum.js';
import type { Talk, Turn } from './dialogue.js';
import { discoverTurns } from './discovering.js';
import { engagementTurns } from './engagements.js';
import { exportingTurns } from './exporting.js';
import { framingTurns } from './framing.js';
import { hoursTurns } from './hours.js';
import { importingTurns } from './importing.js';
import { linkingNonprofitTurns } from './linkingNonprofit.js';
import { managerTurns } from './managers.js';
import { missionTurns } from './missions.js';
import { myDataTurns } from './myData.js';
import { organisingTurns } from './organising.js';
import { peopleFileTurns } from './peopleFile.js';
import { posterTurns } from './posters.js';
import { preferenceTurns } from './preferences.js';
import { profileTurns } from './profiling.js';
import { proposingTurns } from './proposing.js';
import { proposingFormTurns } from './proposingForm.js';
import { ratingTurns } from './rating.js';
import { remindingTurns } from './reminding.js';
import { repeatingTurns } from './repeating.js';
import { roleTurns } from './roles.js';
import { signUpTurns } from './signingUp.js';
import { takingOffTurns } from './takingOff.js';
import { togetherTurns } from './together.js';

/** Every intent's turn: what a dialogue registers here can be pressed and said. */
const turns = {
  ...missionTurns,
  ...preferenceTurns,
  ...profileTurns,
  ...discoverTurns,
  ...remindingTurns,
  ...signUpTurns,
  ...engagementTurns,
  ...togetherTurns,
  ...proposingTurns,
  ...proposingFormTurns,
  ...hoursTurns,
  ...calendarTurns,
  ...contactTurns,
  ...afterwardsTurns,
  ...ratingTurns,
  ...myDataTurns,
  ...organisingTurns,
  ...framingTurns,
  ...changingTurns,
  ...addingPeopleTurns,
  ...takingOffTurns,
  ...decidingMinimumTurns,
  ...attendingTurns,
  ...exportingTurns,
  ...linkingNonprofitTurns,
  ...posterTurns,
  ...announcingTurns,
  ...approvingTurns,
  ...managerTurns,
  ...repeatingTurns,
  ...roleTurns,
  ...auditTurns,
  ...importingTurns,
  ...peopleFileTurns,
  ...consoleTurns,
  ...assistantTurns,
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

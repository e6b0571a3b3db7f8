import type { GuessedIntent } from '../classifier/guessedIntents.js';
import { decideDetails, decideList } from '../decisions/details.js';
import { decideLeave } from '../decisions/leave.js';
import { decideAttendance, decideExport, decideTask } from '../decisions/manage.js';
import { onlyOffer } from '../decisions/offer.js';
import type { Request } from '../decisions/request.js';
import { decideSignUp } from '../decisions/signUp.js';
import { fails, intends, type Understanding } from '../understanding.js';

type Way = (request: Request) => Understanding;

const mine: Way = () => intends({ kind: 'my.missions' });
const offer: Way = (request) => onlyOffer(request.context) ?? mine(request);
const forOrganisers =
  (way: Way): Way =>
  (request) =>
    request.context.organiser ? way(request) : fails('organisersOnly');

/** A place is not taken by a guess: which one, the person says by a button. */
function askedToSignUp(request: Request): Understanding {
  const decided = decideSignUp(request);
  // Words of a guess may name no mission at all: what is meant is asked instead.
  if (decided.kind === 'problem' && decided.problem.code === 'missionNotFound') return fails('notUnderstood');
  if (decided.kind !== 'intent' || decided.intent.kind !== 'signUp') return decided;
  const { slotId } = decided.intent;
  const choices = request.context.missions.open.flatMap((mission) =>
    mission.slots.filter(({ id }) => id === slotId).map((slot) => ({ mission, slot, engagementId: null })),
  );
  return { kind: 'choice', purpose: 'signUp', choices };
}

/** What is shown, or asked, of a wish that is as good as sure. Nothing of it changes anything by itself. */
export const shownFor: Readonly<Partial<Record<GuessedIntent, Way>>> = {
  help: () => intends({ kind: 'help' }),
  greet: () => intends({ kind: 'home' }),
  list_missions: decideList,
  mission_details: decideDetails,
  sign_up: askedToSignUp,
  withdraw: decideLeave,
  my_engagements: mine,
  waitlist_position: mine,
  hours: () => intends({ kind: 'hours' }),
  accept_offer: offer,
  decline_offer: offer,
  create_mission: forOrganisers(() => intends({ kind: 'mission.new' })),
  announce: (request) => decideTask(request, 'announce'),
  status: (request) => decideTask(request, 'roster'),
  export: forOrganisers(decideExport),
  attendance: forOrganisers(decideAttendance),
  cancel_mission: forOrganisers((request) => decideTask(request, 'cancel')),
  profile: () => intends({ kind: 'profile' }),
  set_language: () => intends({ kind: 'language' }),
  change_mission: (request) => decideTask(request, 'edit'),
};

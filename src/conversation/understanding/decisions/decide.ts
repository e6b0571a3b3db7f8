import type { Intent } from '../../intents.js';
import { decideAdding } from '../colleagues/decideAdding.js';
import { decidePair } from '../colleagues/decidePair.js';
import { decideProposal } from '../colleagues/decideProposal.js';
import { asksForConsole } from '../console/asksForConsole.js';
import { asksForCancelled } from '../missions/asksForCancelled.js';
import { asksForSites } from '../missions/asksForSites.js';
import { asksToExport } from '../missions/asksToExport.js';
import { asksToImport } from '../missions/asksToImport.js';
import { namesNothing, namesTime, onlyWords } from '../missions/mention.js';
import { ownOptions } from '../missions/options.js';
import { select } from '../missions/select.js';
import { readDiscover } from '../profile/readDiscover.js';
import { readProfile } from '../profile/readProfile.js';
import { readRating } from '../ratings/readRating.js';
import { readAssistant } from '../settings/readAssistant.js';
import { readLanguage } from '../settings/readLanguage.js';
import { readQuiet, streamIn } from '../settings/readQuiet.js';
import { readSettings } from '../settings/readSettings.js';
import { readSnooze } from '../settings/readSnooze.js';
import { fails, intends, isLost, type Understanding } from '../understanding.js';
import { isWhole } from '../wishes/assertion.js';
import type { Wish } from '../wishes/readWish.js';
import { decideAbsence, decideIncident } from './afterwards.js';
import { decideCalendar, decideContact } from './asides.js';
import { decideDetails, decideList, decideName } from './details.js';
import { decideLeave } from './leave.js';
import {
  decideAttendance,
  decideCancelled,
  decideExport,
  decideManage,
  decideOfManaged,
  decidePast,
  decideTask,
  decideUnschedule,
} from './manage.js';
import { decideOffer } from './offer.js';
import type { Request } from './request.js';
import { decideSignUp } from './signUp.js';
import { decideSize } from './size.js';
import { isTold } from './somebodysPlace.js';
import { decideSomebodysPlace, decideTakeOff } from './takeOff.js';

type Decision = (request: Request) => Understanding;

const always =
  (intent: Intent): Decision =>
  () =>
    intends(intent);
const nothing: Decision = () => fails('notUnderstood');

/** What to do for each thing that can be wanted; the compiler reports one without a decision. */
const decisions: Readonly<Record<Wish['about'], Decision>> = {
  // In doubt: the home shows whether messages are on, with a button.
  mute: always({ kind: 'home' }),
  unmute: always({ kind: 'home' }),
  howTo: always({ kind: 'help' }),
  help: always({ kind: 'help' }),
  greeting: decideGreeting,
  standing: always({ kind: 'my.missions' }),
  hours: always({ kind: 'hours' }),
  past: decidePast,
  calendar: decideCalendar,
  contact: decideContact,
  incident: decideIncident,
  absence: decideAbsence,
  feedback: always({ kind: 'feedback.ask' }),
  erase: always({ kind: 'data.erase' }),
  myData: always({ kind: 'data' }),
  mine: always({ kind: 'my.missions' }),
  import: always({ kind: 'missions.import' }),
  newMission: always({ kind: 'mission.new' }),
  manage: decideManage,
  unschedule: decideUnschedule,
  takeOff: decideTakeOff,
  leave: (request) => decideSomebodysPlace(request) ?? decideLeave(request),
  unable: decideUnable,
  export: decideExport,
  attendance: decideAttendance,
  roster: (request) => decideTask(request, 'roster'),
  announce: (request) => decideTask(request, 'announce'),
  edit: (request) => decideTask(request, 'edit'),
  preview: (request) => decideTask(request, 'preview'),
  cancel: decideCancel,
  join: decideSignUp,
  attend: decideSignUp,
  accept: decideName,
  decline: decideName,
  details: decideDetails,
  list: decideList,
  name: decideName,
  none: nothing,
};

/**
 * Chooses what is meant. A whole sentence that mutes messages says so by itself. An answer to an offer goes next, unless
 * the person speaks of leaving.
 */
export function decide(request: Request): Understanding {
  const act = (['mute', 'unmute'] as const).find((whole) => isWhole(request.sentence, whole));
  const { text, calendar } = request.sentence;
  const stream = streamIn(text);
  if (act) return intends({ kind: act, ...(stream && { stream }) });
  if (asksForCancelled(text)) return decideCancelled(request);
  if (asksForConsole(text)) return intends({ kind: 'console' });
  const assistant = readAssistant(text);
  if (assistant) return intends(assistant);
  if (asksToImport(text)) return intends({ kind: 'missions.import' });
  if (request.context.organiser && asksToExport(text)) return decideExport(request);
  const sized = decideSize(request);
  if (sized) return sized;
  const ofManaged = decideOfManaged(request);
  if (ofManaged) return ofManaged;
  if (asksForSites(text) && !namesNothing(request.mention)) return decideDetails(request);
  const together = decidePair(request) ?? decideProposal(request);
  if (together) return together;
  const { saidAt, now: today, timezone } = request.context;
  const now = saidAt ?? today;
  const setting = readOwn(request) ?? readLanguage(text) ?? readQuiet(text, { now, timezone, calendar });
  const asked = setting ? intends(setting) : readSnooze(request);
  if (asked) return asked;
  const adding = decideAdding(request);
  if (adding) return adding;
  const { about, answer } = request.wish;
  const mayAnswer = answer !== null && answersOffer.includes(about);
  const answered = mayAnswer ? decideOffer(request, answer) : null;
  return answered ?? decisions[about](request);
}

/** One's rating, one's settings, one's profile, and what fits it. "Je parle anglais" chooses no language. */
const readOwn = ({ sentence: { text }, context }: Request): Intent | null =>
  readRating(text) ?? readSettings(text) ?? readProfile(text) ?? readDiscover(text, context.last?.filters);

const answersOffer: readonly Wish['about'][] = ['accept', 'decline', 'join', 'attend', 'unable'];

/** "Bonjour, la 3 svp" is about the mission; "bonjour" alone is about nothing yet. */
function decideGreeting(request: Request): Understanding {
  const named = decideName(request);
  return isLost(named) ? intends({ kind: 'home' }) : named;
}

/** "Je ne peux pas jeudi": about leaving, when it names one of the person's own missions. */
function decideUnable(request: Request): Understanding {
  const { numbers, when } = request.mention;
  return numbers.length > 0 || namesTime(when) ? decideLeave(request) : fails('notUnderstood');
}

/**
 * An organiser cancels the mission, unless it is none they manage and one they are on; anybody else withdraws. What names
 * nothing of ours ("delete my data") is about something else.
 */
function decideCancel(request: Request): Understanding {
  const { mention, context, sentence } = request;
  if (isTold(sentence)) return decideDetails(request);
  const ofSomebody = decideSomebodysPlace(request);
  if (ofSomebody) return ofSomebody;
  const own = select(ownOptions(context.missions.mine), mention, context.timezone).options;
  const managed = decideTask(request, 'cancel');
  const onlyOwn = managed.kind === 'problem' && own.length > 0;
  if (context.organiser && !onlyOwn) return managed;
  const isElsewhere = onlyWords(mention) && own.length === 0 && !/missions?\b/iu.test(sentence.text);
  return isElsewhere ? intends({ kind: 'help' }) : decideLeave(request);
}

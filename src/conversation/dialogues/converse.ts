import type { openPeopleFile } from '../../application/people/files/openPeopleFile.js';
import type { Person } from '../../application/people/person.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { rateAnswer } from '../../application/ratings/rateAnswer.js';
import { type Answer, problem, says, silent } from '../../messages/answer.js';
import type { FormKind, Submission } from '../../messages/forms/form.js';
import { homeMessage } from '../../messages/home.js';
import type { Incoming, Input, Reply } from '../incoming.js';
import type { Memory } from '../memory/memory.js';
import { remember } from '../memory/remember.js';
import { submitPerson } from './addingPeople.js';
import { submitAnnouncement } from './announcing.js';
import { answerText, type TextNeeds } from './answerText.js';
import { submitAttendance } from './attending.js';
import type { Talk } from './dialogue.js';
import { submitFraming } from './framing.js';
import { pressAndGoOn } from './goingOn.js';
import { hearFile } from './hearFile.js';
import { linkedMission } from './linked.js';
import { submitCancellation, submitMission } from './organising.js';
import { submitSettings } from './preferences.js';
import { press } from './press.js';
import { submitProfile } from './profiling.js';
import { submitProposal } from './proposingForm.js';
import { submitFeedback } from './rating.js';
import { submitRepeat } from './repeating.js';
import { submitRole } from './roles.js';
import { searchMissions } from './searching.js';
import { shownIn, withListRedrawn } from './standingList.js';
import { submitTakeOff } from './takingOff.js';

export type ConversationNeeds = TextNeeds &
  NeedsOf<typeof openPeopleFile> &
  NeedsOf<typeof rateAnswer> &
  NeedsOf<typeof remember>;
type Conversation = Talk<ConversationNeeds>;

/** Each form's reader, and the act behind it. */
const submissions: Record<FormKind, (talk: Conversation, submission: Submission) => Promise<Answer>> = {
  mission: submitMission,
  framing: submitFraming,
  announcement: submitAnnouncement,
  settings: submitSettings,
  profile: submitProfile,
  feedback: submitFeedback,
  proposal: submitProposal,
  attendance: submitAttendance,
  cancellation: submitCancellation,
  role: submitRole,
  repeat: submitRepeat,
  person: submitPerson,
  takeOff: submitTakeOff,
};

type Heard<Kind extends Input['kind']> = (
  talk: Conversation,
  input: Extract<Input, { kind: Kind }>,
) => Promise<Answer | Answered>;

/** An answer, and what was remembered before it where that was read: of what is typed. */
interface Answered {
  readonly answer: Answer;
  readonly before: Memory | null;
  /** What was wished besides, and waits for an answer to what is asked. */
  readonly next: Memory['next'];
}

const greet = async ({ deps, person }: Conversation, page?: number): Promise<Answer> =>
  says(await homeMessage(deps, person, page));

/** What is done about each kind of input. */
const inputs = {
  text: (talk, { text }) => answerText(talk, text),
  file: (talk, input) => hearFile(talk, input),
  action: async (talk, { intent }) => {
    if (!intent) return says(problem({ code: 'unknownAction' }));
    return { before: null, ...(await pressAndGoOn(talk, intent, () => press(talk, intent))) };
  },
  submission: (talk, { submission }) => submissions[submission.form](talk, submission),
  home: (talk, { page }) => greet(talk, page),
  search: ({ deps, person }, asked) => searchMissions(deps, person, asked),
  rating: async ({ deps, person }, asked) => {
    await rateAnswer(deps, person, asked);
    return silent;
  },
  link: ({ deps, person }, { missionId }) => linkedMission(deps, person, missionId),
  opened: async () => silent,
  installed: async (talk) => (talk.where === 'channel' ? silent : greet(talk)),
  removed: async () => silent,
} satisfies { [Kind in Input['kind']]: Heard<Kind> };

/** What a known person's event is a talk about. */
export const talkOf = (
  deps: ConversationNeeds,
  person: Person,
  { where, input, again }: Incoming,
): Conversation => ({
  deps,
  person,
  where,
  by: input.kind,
  again,
  ...(input.kind === 'action' && { list: input.list }),
});

/** Nobody has said or asked the bot anything: what was asked before, maybe in another chat, still is. */
const saysNothing: readonly Input['kind'][] = ['installed', 'home', 'search', 'link'];

/** The answer to what a known person did; what it asks or shows is remembered. Throws what the ports throw. */
export async function converse(
  deps: ConversationNeeds,
  person: Person,
  incoming: Incoming,
): Promise<Answer & Pick<Reply, 'shows'>> {
  const { input } = incoming;
  const heard = inputs[input.kind] as (talk: Conversation, input: Input) => Promise<Answer | Answered>;
  const talk = talkOf(deps, person, incoming);
  const said = await heard(talk, input);
  const { answer, before, next } = 'answer' in said ? said : { answer: said, before: null, next: null };
  const last = answer.also ? says(answer.also) : answer;
  if (!saysNothing.includes(input.kind)) await remember(deps, person, incoming, last, before, next);
  return { ...(await withListRedrawn(talk, incoming, answer)), ...shownIn(talk, answer) };
}

import type { PersonOnSlotView } from '../../application/queries/views.js';
import type { MessageOf } from '../../messages/message.js';

/** What the help tells of, in this order. */
const helpTopics = [
  'list',
  'details',
  'signUp',
  'together',
  'propose',
  'leave',
  'mine',
  'hours',
  'mute',
  'settings',
] as const;
/** What it tells of where the company asks managers. */
export const topicsFor = (approves = false) => [...helpTopics, ...(approves ? (['approvals'] as const) : [])];
/** And to organisers, after that. */
export const organiserTopics = [
  'create',
  'manage',
  'roster',
  'attendance',
  'takeOff',
  'cancel',
  'manager',
] as const;

/** What is asked of several missions, or of one alone. */
export const choiceQuestion = (purpose: MessageOf<'mission.choose'>['purpose'], choices: number) =>
  purpose === 'signUp' && choices === 1 ? 'choose.signUp.one' : (`choose.${purpose}` as const);

/** How somebody who may be taken off stands on the slot, in the words of an organiser. */
export const seating = ({ state }: PersonOnSlotView): 'waiting' | 'offered' | 'seated' =>
  state === 'waitlisted' ? 'waiting' : state === 'offered' ? 'offered' : 'seated';

import type { Person } from '../../src/application/people/person.js';
import type { Ports } from '../../src/application/ports/index.js';
import { submitAnnouncement } from '../../src/conversation/dialogues/announcing.js';
import { submitFraming } from '../../src/conversation/dialogues/framing.js';
import { submitMission } from '../../src/conversation/dialogues/organising.js';
import { perform } from '../../src/conversation/dialogues/perform.js';
import type { Intent } from '../../src/conversation/intents.js';
import type { Readers } from '../../src/domain/announcements/readers.js';
import type { Answer } from '../../src/messages/answer.js';
import type { Submission } from '../../src/messages/forms/form.js';
import type { Message } from '../../src/messages/message.js';
import { framingValues } from './framed.js';

const talk = (deps: Ports, person: Person, by: 'action' | 'submission') =>
  ({ deps, person, where: 'channel', by }) as const;

/** What is said when somebody wants this. */
async function wants(ports: Ports, person: Person, intent: Intent): Promise<Message> {
  const { message } = await perform(talk(ports, person, 'action'), intent);
  if (!message) throw new Error(`nothing is said of ${intent.kind}`);
  return message;
}

export const signUp = (ports: Ports, person: Person, asked: { slotId: string; anyway: boolean }) =>
  wants(ports, person, { kind: 'signUp', ...asked });
export const leave = (ports: Ports, person: Person, engagementId: string) =>
  wants(ports, person, { kind: 'leave.now', engagementId });
export const acceptOffer = (ports: Ports, person: Person, engagementId: string) =>
  wants(ports, person, { kind: 'offer.accept', engagementId });
export const declineOffer = (ports: Ports, person: Person, engagementId: string) =>
  wants(ports, person, { kind: 'offer.decline', engagementId });
export const askColleague = (ports: Ports, person: Person, slotId: string, colleague: Person) =>
  wants(ports, person, { kind: 'pair.ask', slotId, employeeId: colleague.employee.id, anyway: false });
export const pairAccept = (ports: Ports, person: Person, engagementId: string) =>
  wants(ports, person, { kind: 'pair.accept', engagementId, anyway: false });
export const pairDecline = (ports: Ports, person: Person, engagementId: string) =>
  wants(ports, person, { kind: 'pair.decline', engagementId });
export const askTakeOff = (ports: Ports, person: Person, engagementId: string) =>
  wants(ports, person, { kind: 'takeOff', engagementId });
export const takeOff = (ports: Ports, person: Person, engagementId: string) =>
  wants(ports, person, { kind: 'takeOff.now', engagementId });
export const findTakeOff = (ports: Ports, person: Person, missionId: string | null, name: string) =>
  wants(ports, person, { kind: 'takeOff.find', missionId, name });
export const listTakeOff = (ports: Ports, person: Person, missionId: string, page: number) =>
  wants(ports, person, { kind: 'takeOff.list', missionId, page });
export const giveFeedback = (ports: Ports, person: Person, engagementId: string, score: number) =>
  wants(ports, person, { kind: 'feedback', engagementId, score });
export const setSilence = (ports: Ports, person: Person, muted: boolean) =>
  wants(ports, person, { kind: muted ? 'mute' : 'unmute' });
export const cancelMission = (ports: Ports, person: Person, missionId: string) =>
  wants(ports, person, { kind: 'mission.cancelNow', missionId });
export const confirmAnnouncement = (ports: Ports, person: Person, announcementId: string, told: Readers) =>
  wants(ports, person, { kind: 'announce.confirm', announcementId, told });

export const saveMission = (ports: Ports, person: Person, submission: Submission): Promise<Answer> =>
  submitMission(talk(ports, person, 'submission'), submission);
export const frameMission = (ports: Ports, person: Person, missionId: string): Promise<Answer> =>
  submitFraming(talk(ports, person, 'submission'), {
    ...{ form: 'framing', formId: 'framing-form-1', missionId, values: framingValues },
  });
export const prepareAnnouncement = (ports: Ports, person: Person, submission: Submission): Promise<Answer> =>
  submitAnnouncement(talk(ports, person, 'submission'), submission);

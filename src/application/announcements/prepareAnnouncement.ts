import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Mission } from '../../domain/missions/mission.js';
import { type Answer, problem, refuses, says } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionView } from '../queries/missionViews.js';
import { countAudience } from './audience.js';
import { checkChannel } from './checkChannel.js';
import { cannotAnnounce } from './openAnnouncementForm.js';
import { type AnnouncementChoice, readAnnouncementForm } from './readAnnouncementForm.js';

/**
 * Keeps what the organiser chose and asks for the final yes, with the number of people who would be told. Nothing is
 * sent yet. The form's id becomes the announcement's: submitting it twice makes one.
 */
export async function prepareAnnouncement(
  ports: Ports,
  person: Person,
  submission: Submission,
): Promise<Answer> {
  if (!person.organiser) return says(problem({ code: 'organisersOnly' }));
  const organisationId = person.organisation.id;
  const mission = await ports.missions.find(organisationId, submission.missionId ?? '');
  if (!mission) return says(problem({ code: 'missionNotFound' }));
  if (!/^[a-z\d][\w-]{7,35}$/i.test(submission.formId)) return says(problem({ code: 'formExpired' }));
  const refused = cannotAnnounce(ports, mission);
  if (refused) return says(refused);
  const { timezone } = person.employee;
  const read = readAnnouncementForm(submission.values, mission, timezone, ports.clock.now());
  if ('problems' in read) return refuses(read.problems);
  return ask(ports, person, mission, read.choice, submission.formId);
}

async function ask(
  ports: Ports,
  person: Person,
  mission: Mission,
  choice: AnnouncementChoice,
  id: string,
): Promise<Answer> {
  // No form of ours has the id of another company's announcement: nobody honest reads this.
  if (!(await ports.announcements.isFree(person.organisation.id, id)))
    return says(problem({ code: 'temporary' }));
  const check = choice.channelId === null ? null : await lookUp(ports, person, choice.channelId);
  if (check?.withheld)
    return refuses({ channel: check.withheld === 'gone' ? 'badChannel' : 'sharedChannel' });
  const audience = choice.toEveryone
    ? await countAudience(ports, person.organisation.id, mission.id)
    : { people: 0, told: 0 };
  const people = audience.people - audience.told;
  if (people === 0 && choice.channelId === null) {
    const { title } = mission;
    return says(problem(audience.told > 0 ? { code: 'everyoneTold', title } : { code: 'noAudience' }));
  }
  const announcement: Announcement = {
    id,
    organisationId: person.organisation.id,
    missionId: mission.id,
    workspaceId: person.workspace.id,
    createdBy: person.employee.id,
    timezone: person.employee.timezone,
    state: 'draft',
    people,
    channelReaders: 'company',
    ...choice,
  };
  const kept = await ports.announcements.ensure(announcement);
  // Under the id of a form that was submitted with something else in it, that would leave, and not what is read here.
  if (!isSame(kept, announcement)) return says(problem({ code: 'formExpired' }));
  return says({
    kind: 'announcement.confirm',
    announcementId: kept.id,
    mission: await missionView(ports, person, mission),
    people: kept.people,
    channelName: check?.channel?.name ?? null,
    channelReaders: check?.channel?.readers ?? 'company',
    publishAt: kept.publishAt,
  });
}

/** The organiser is about to be told who reads it, whoever that is. */
const lookUp = (ports: Ports, { workspace, organisation: { policy } }: Person, channelId: string) =>
  checkChannel(ports, workspace, channelId, policy, 'outsiders');

const isSame = (one: Announcement, other: Announcement): boolean =>
  one.missionId === other.missionId &&
  one.toEveryone === other.toEveryone &&
  one.channelId === other.channelId &&
  one.publishAt?.getTime() === other.publishAt?.getTime();

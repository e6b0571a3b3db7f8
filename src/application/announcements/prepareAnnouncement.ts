import type { Announcement } from '../../domain/announcement.js';
import type { Mission } from '../../domain/mission.js';
import { type Answer, problem, refuses, says } from '../answer.js';
import type { Submission } from '../forms.js';
import { missionView } from '../missions/views.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { countAudience } from './audience.js';
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
  const mission = await ports.store.missions.find(organisationId, submission.missionId ?? '');
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
  const channelName = await findChannel(ports, person, choice.channelId);
  if (choice.channelId !== null && channelName === null) return refuses({ channel: 'badChoice' });
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
    ...choice,
  };
  const kept = await ports.store.announcements.ensure(announcement);
  // Under a form's id of another mission, which only a made-up form carries, that other one would leave.
  if (kept.missionId !== mission.id) return says(problem({ code: 'formExpired' }));
  return says({
    kind: 'announcement.confirm',
    announcementId: kept.id,
    mission: await missionView(ports, person, mission),
    people: kept.people,
    channelName,
    publishAt: kept.publishAt,
  });
}

/** The channel's name, asked of the platform when we have not heard of it; remembered for the sending. */
async function findChannel(ports: Ports, person: Person, channelId: string | null): Promise<string | null> {
  if (channelId === null) return null;
  const { organisation, workspace } = person;
  const known = await ports.store.channels.find(organisation.id, workspace.id, channelId);
  if (known) return known.name;
  const found = await ports.directories[workspace.platform]?.channel(workspace.externalId, channelId);
  if (!found) return null;
  const channel = {
    workspaceId: workspace.id,
    organisationId: organisation.id,
    externalId: channelId,
    ...found,
  };
  await ports.store.channels.save(channel);
  return found.name;
}

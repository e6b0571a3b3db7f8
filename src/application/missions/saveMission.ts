import { editable, type Mission, type Slot } from '../../domain/missions/mission.js';
import { type Answer, problem, refuses, says } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { isStill } from './isStill.js';
import { previewMission } from './previewMission.js';
import { type MissionDraft, readMissionForm } from './readMissionForm.js';
import { resizeMission } from './resizeMission.js';

/**
 * Creates a mission from its form, or changes one that was not announced yet, and shows the preview; of one that is
 * announced only the places can be changed. The form's own id becomes the mission's: submitting it twice makes one
 * mission. Of two forms that change one, the one sent last holds. Times are read on the organiser's clock, or, for one that
 * exists, on the mission's.
 */
export async function saveMission(ports: Ports, person: Person, submission: Submission): Promise<Answer> {
  if (!person.organiser) return says(problem({ code: 'organisersOnly' }));
  return submission.missionId === null
    ? create(ports, person, submission)
    : change(ports, person, submission, submission.missionId);
}

async function create(ports: Ports, person: Person, { formId, values }: Submission): Promise<Answer> {
  if (!/^[a-z\d][\w-]{7,35}$/i.test(formId)) return says(problem({ code: 'formExpired' }));
  const { timezone } = person.employee;
  const read = readMissionForm(values, timezone, ports.clock.now());
  if ('problems' in read) return refuses(read.problems);
  const organisationId = person.organisation.id;
  // No form of ours has the id of another company's mission: nobody honest reads this.
  if (!(await ports.missions.isFree(organisationId, formId))) return says(problem({ code: 'temporary' }));
  await ports.missions.create({
    id: formId,
    organisationId,
    status: 'ready',
    createdBy: person.employee.id,
    ...(await fields(ports, organisationId, read.draft)),
    slots: [{ id: ports.newId(), timezone, minimum: null, ...slotTimes(read.draft) }],
  });
  return preview(ports, person, formId);
}

async function change(
  ports: Ports,
  person: Person,
  submission: Submission,
  missionId: string,
): Promise<Answer> {
  const organisationId = person.organisation.id;
  const mission = await ports.missions.find(organisationId, missionId);
  const slot = mission?.slots[0];
  if (!mission || !slot) return says(problem({ code: 'missionNotFound' }));
  const notEditable = says(problem({ code: 'notEditable', title: mission.title }));
  if (mission.status === 'announced') return resizeMission(ports, person, mission, slot, submission.values);
  if (!editable.includes(mission.status)) return notEditable;
  const read = readMissionForm(submission.values, slot.timezone, ports.clock.now());
  if ('problems' in read) return refuses(read.problems);
  if (await isAnnouncedLater(ports, mission, read.draft.startsAt))
    return refuses({ date: 'beforeAnnouncement' });
  const slots: Slot[] = [{ ...slot, ...slotTimes(read.draft) }, ...mission.slots.slice(1)];
  const change = { ...(await fields(ports, organisationId, read.draft)), slots };
  const { askedAt = ports.clock.now() } = person;
  const saved = await ports.missions.update(organisationId, missionId, editable, change, askedAt);
  // Announced meanwhile: what was to be changed has been told.
  if (!saved && !(await isStill(ports, mission, editable))) return notEditable;
  return preview(ports, person, missionId);
}

/** An announcement is programmed for when the mission would have begun: it would never leave. */
async function isAnnouncedLater(
  ports: Ports,
  { organisationId, id }: Mission,
  startsAt: Date,
): Promise<boolean> {
  const told = await ports.announcements.ofMission(organisationId, id);
  return told.some(
    ({ state, publishAt }) => state === 'scheduled' && publishAt !== null && publishAt >= startsAt,
  );
}

const slotTimes = ({ startsAt, endsAt, capacity }: MissionDraft) => ({ startsAt, endsAt, capacity });

async function fields(ports: Ports, organisationId: string, draft: MissionDraft) {
  const nonprofit = await ports.nonprofits.ensureByName({
    id: ports.newId(),
    organisationId,
    name: draft.nonprofit,
    contact: null,
  });
  const { title, summary, place, skills, causes } = draft;
  return { title, summary, place, skills, causes, nonprofitId: nonprofit.id };
}

async function preview(ports: Ports, person: Person, missionId: string): Promise<Answer> {
  const message: Message = await previewMission(ports, person, missionId);
  return says(message);
}

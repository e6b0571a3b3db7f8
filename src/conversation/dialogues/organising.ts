import { z } from 'zod';
import { may } from '../../application/may.js';
import { type CancelWhy, cancelMission, findCancellable } from '../../application/missions/cancelMission.js';
import type { Planned } from '../../application/missions/planChange.js';
import { changeMission, createMission, type Saved } from '../../application/missions/saveMission.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { findManaged } from '../../application/queries/findMission.js';
import {
  type ManagedList,
  managedLists,
  managedMissions,
} from '../../application/queries/managedMissions.js';
import { roster } from '../../application/queries/roster.js';
import { missionOver, type Refused, refused, type ThingRefused } from '../../application/refusals.js';
import { cancelNoteLongest, cancelReasons, resizable, type Slot } from '../../domain/missions/mission.js';
import { type Answer, opens, problem, refusalMessage, refuses, says } from '../../messages/answer.js';
import { plannedMessage } from '../../messages/changes.js';
import { cancellationForm, readCancellationForm } from '../../messages/forms/cancellationForm.js';
import type { MissionForm, Submission } from '../../messages/forms/form.js';
import { isFormId } from '../../messages/forms/formId.js';
import { editMissionForm, newMissionForm } from '../../messages/forms/missionForm.js';
import { readMissionForm } from '../../messages/forms/readMissionForm.js';
import {
  cancellationMessage,
  managedMessage,
  previewMessage,
  rosterMessage,
} from '../../messages/missions.js';
import { type DoneNeeds, doneUnlessRefused, id, page, type Talk, type Turn } from './dialogue.js';

const size = z.int().min(1).max(9_999);
const note = z.string().min(1).max(cancelNoteLongest);

export const organisingIntents = [
  z.object({ kind: z.literal('manage'), page: page.optional(), list: z.enum(managedLists).optional() }),
  z.object({ kind: z.literal('mission.new') }),
  /** `capacity`, `minimum`: as it was said what they are to be. */
  z.object({
    ...{ kind: z.literal('mission.edit'), missionId: id },
    ...{ capacity: size.optional(), minimum: size.optional() },
  }),
  z.object({ kind: z.literal('mission.preview'), missionId: id }),
  z.object({ kind: z.literal('mission.roster'), missionId: id }),
  /** `note`: why, as it was said. */
  z.object({ kind: z.literal('mission.cancel'), missionId: id, note: note.optional() }),
  z.object({ kind: z.literal('mission.cancelForm'), missionId: id }),
  z.object({
    ...{ kind: z.literal('mission.cancelNow'), missionId: id },
    ...{ reason: z.enum(cancelReasons).optional(), note: note.optional() },
  }),
] as const;

type Needs = NeedsOf<typeof cancelMission> &
  NeedsOf<typeof changeMission> &
  NeedsOf<typeof managedMissions> &
  NeedsOf<typeof roster> &
  NeedsOf<typeof cancellationMessage> &
  Of<'newId'> &
  DoneNeeds;
type Named = { readonly missionId: string };
type Sizes = NonNullable<MissionForm['said']>;

export const organisingTurns = {
  manage: async ({ deps, person }, { page = 0, list = 'coming' }) =>
    says(managedMessage(await managedMissions(deps, person, { page, list }))),
  'mission.new': async ({ deps, person }) => {
    if (!may(person, 'missions.organise')) return says(problem({ code: 'organisersOnly' }));
    return opens(newMissionForm(deps.newId(), person.employee.timezone, person.sites));
  },
  async 'mission.edit'({ deps, person }, { missionId, capacity, minimum }) {
    const found = await findManaged(deps, person, missionId);
    if (found.kind === 'refused') return says(refusalMessage(found));
    const { mission } = found;
    if (!resizable.includes(mission.status)) return says(refusalMessage(missionOver(mission)));
    const nonprofit = await deps.nonprofits.find(mission.organisationId, mission.nonprofitId);
    return opens(editMissionForm(deps.newId(), mission, nonprofit, deps.clock.now(), { capacity, minimum }));
  },
  'mission.preview': async ({ deps, person }, { missionId }) =>
    says(await previewMessage(deps, person, await findManaged(deps, person, missionId))),
  'mission.roster': async ({ deps, person }, { missionId }) =>
    says(rosterMessage(await roster(deps, person, missionId))),
  'mission.cancel': async ({ deps, person }, { missionId, note }) =>
    says(await cancellationMessage(deps, person, await findCancellable(deps, person, { missionId }), note)),
  async 'mission.cancelForm'({ deps, person }, { missionId }) {
    const found = await findCancellable(deps, person, { missionId });
    return found.kind === 'refused'
      ? says(refusalMessage(found))
      : opens(cancellationForm(deps.newId(), found.mission));
  },
  'mission.cancelNow': cancels,
} satisfies {
  manage: Turn<Needs, { readonly page?: number | undefined; readonly list?: ManagedList | undefined }>;
  'mission.new': Turn<Needs, unknown>;
  'mission.edit': Turn<Needs, Named & Sizes>;
  'mission.preview': Turn<Needs, Named>;
  'mission.roster': Turn<Needs, Named>;
  'mission.cancel': Turn<Needs, Named & Pick<CancelWhy, 'note'>>;
  'mission.cancelForm': Turn<Needs, Named>;
  'mission.cancelNow': Turn<Needs, Named & CancelWhy>;
};

async function cancels(talk: Talk<Needs>, { missionId, reason, note }: Named & CancelWhy): Promise<Answer> {
  const { deps, person } = talk;
  const outcome = await cancelMission(deps, person, { missionId, reason, note });
  return doneUnlessRefused(talk, outcome, () => cancellationMessage(deps, person, outcome));
}

/** Why a mission is cancelled was filled in: it is cancelled. */
export async function submitCancellation(
  talk: Talk<Needs>,
  { missionId, values }: Submission,
): Promise<Answer> {
  const read = readCancellationForm(values);
  return 'problems' in read ? refuses(read.problems) : cancels(talk, { missionId: missionId ?? '', ...read });
}

/**
 * A mission's form was submitted: a new one is created and previewed. One that exists is changed, or once it is announced resized,
 * after which its people are shown. The form's own id becomes the mission's: submitting it twice makes one.
 */
export async function submitMission(talk: Talk<Needs>, submission: Submission): Promise<Answer> {
  const { missionId } = submission;
  return missionId === null ? create(talk, submission) : change(talk, submission, missionId);
}

async function create(
  { deps, person }: Talk<Needs>,
  { formId, copyOf, slots, values }: Submission,
): Promise<Answer> {
  if (!may(person, 'missions.organise')) return says(problem({ code: 'organisersOnly' }));
  if (!isFormId(formId)) return says(problem({ code: 'formExpired' }));
  const found = copyOf === undefined ? null : await findManaged(deps, person, copyOf);
  if (found?.kind === 'refused') return says(refusalMessage(found));
  const like = found?.mission ?? null;
  const timezone = like?.slots[0]?.timezone ?? person.employee.timezone;
  // A new one has no half-day yet, whatever a form says.
  const read = readMissionForm(
    values,
    timezone,
    deps.clock.now(),
    slots?.map(() => null),
  );
  if ('problems' in read) return refuses(read.problems);
  const outcome = await createMission(deps, person, { id: formId, draft: read.draft, timezone, like });
  return saved({ deps, person }, outcome);
}

async function change(
  { deps, person }: Talk<Needs>,
  { formId, values, slots: asked }: Submission,
  missionId: string,
): Promise<Answer> {
  const found = await findManaged(deps, person, missionId);
  if (found.kind === 'refused') return says(refusalMessage(found));
  const { status, title, slots } = found.mission;
  const [slot] = slots;
  if (!slot) return says(problem({ code: 'missionNotFound' }));
  if (!resizable.includes(status)) return says(refusalMessage(refused({ code: 'notEditable', title })));
  const read = readMissionForm(values, slot.timezone, deps.clock.now(), slotsOf(asked, slot));
  if ('problems' in read) return refuses(read.problems);
  const { askedAt } = person;
  return saved(
    { deps, person },
    await changeMission(deps, person, {
      ...{ missionId, draft: read.draft, askedAt },
      changeId: isFormId(formId) ? formId : undefined,
    }),
  );
}

/** A form of an earlier version names none, and is about the first. */
const slotsOf = (asked: Submission['slots'] = [], { id }: Slot): readonly (string | null)[] =>
  asked.some((one) => one !== null) ? asked : [id, ...asked.slice(1)];

async function saved(
  { deps, person }: Pick<Talk<Needs>, 'deps' | 'person'>,
  outcome: Saved | Planned | ThingRefused | Refused,
): Promise<Answer> {
  switch (outcome.kind) {
    case 'refused':
      return says(refusalMessage(outcome));
    case 'thingRefused':
      return refuses({ [outcome.thing]: outcome.why });
    case 'planned':
      return says(await plannedMessage(deps, outcome));
    case 'saved':
      return says(await previewMessage(deps, person, outcome));
    case 'resized':
      return says(rosterMessage(await roster(deps, person, outcome.mission.id)));
  }
}

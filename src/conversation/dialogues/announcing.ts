import { z } from 'zod';
import {
  announcementChoices,
  findAnnounceable,
} from '../../application/announcements/announcementChoices.js';
import { confirmAnnouncement } from '../../application/announcements/confirmAnnouncement.js';
import { dropAnnouncement } from '../../application/announcements/dropAnnouncement.js';
import { prepareAnnouncement } from '../../application/announcements/prepareAnnouncement.js';
import { prepareReminder } from '../../application/announcements/prepareReminder.js';
import { reviewAnnouncement } from '../../application/announcements/reviewAnnouncement.js';
import { stopAnnouncement } from '../../application/announcements/stopAnnouncement.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { announcementProgress } from '../../application/queries/announcementProgress.js';
import { scheduledOf } from '../../application/queries/scheduledOf.js';
import type { ThingRefused } from '../../application/refusals.js';
import { channelsAtMost } from '../../domain/announcements/announcement.js';
import { type Readers, readers } from '../../domain/announcements/readers.js';
import { type Locale, locales } from '../../domain/people/locale.js';
import { announcementMessage, scheduledMessage } from '../../messages/announcements.js';
import { type Answer, opens, problem, refusalMessage, refuses, says } from '../../messages/answer.js';
import { announcementForm } from '../../messages/forms/announcementForm.js';
import type { FieldProblem, Submission } from '../../messages/forms/form.js';
import { isFormId } from '../../messages/forms/formId.js';
import { readAnnouncementForm } from '../../messages/forms/readAnnouncementForm.js';
import { progressMessage } from '../../messages/progress.js';
import { type DoneNeeds, done, doneUnlessRefused, id, type Talk, type Turn } from './dialogue.js';

export const announcingIntents = [
  z.object({ kind: z.literal('announce'), missionId: id }),
  /** `told`: who reads each channel, as the person has seen it written. Buttons of earlier versions tell of one. */
  z.object({
    ...{ kind: z.literal('announce.confirm'), announcementId: id },
    told: z.union([z.enum(readers), z.array(z.enum(readers)).max(channelsAtMost)]).default('company'),
  }),
  /** Asked again, with the preview in a language. */
  z.object({ kind: z.literal('announce.review'), announcementId: id, locale: z.enum(locales) }),
  z.object({ kind: z.literal('announce.drop'), announcementId: id }),
  z.object({ kind: z.literal('announce.again'), missionId: id }),
  z.object({ kind: z.literal('announce.stop'), announcementId: id }),
  z.object({ kind: z.literal('announce.follow'), announcementId: id }),
  z.object({ kind: z.literal('announce.unschedule'), missionId: id }),
] as const;

type Needs = NeedsOf<typeof confirmAnnouncement> &
  NeedsOf<typeof announcementProgress> &
  NeedsOf<typeof prepareAnnouncement> &
  NeedsOf<typeof announcementChoices> &
  NeedsOf<typeof announcementMessage> &
  Of<'newId'> &
  DoneNeeds;
type Named = { readonly announcementId: string };

export const announcingTurns = {
  async announce({ deps, person }, { missionId }) {
    const { workspace } = person;
    const choices = await announcementChoices(deps, person, { missionId, workspace });
    if (choices.kind === 'refused') return says(refusalMessage(choices));
    return opens(announcementForm(deps.newId(), person, choices));
  },
  async 'announce.confirm'(talk, { announcementId, told }) {
    const confirmed = { announcementId, told: typeof told === 'string' ? [told] : told };
    const outcome = await confirmAnnouncement(talk.deps, talk.person, confirmed);
    const say = () => announcementMessage(talk.deps, talk.person, outcome);
    return outcome.kind === 'accepted' ? done(talk, say) : says(await say());
  },
  async 'announce.review'({ deps, person }, { announcementId, locale }) {
    const outcome = await reviewAnnouncement(deps, person, { announcementId });
    return says(await announcementMessage(deps, person, outcome, locale));
  },
  async 'announce.drop'(talk, { announcementId }) {
    const outcome = await dropAnnouncement(talk.deps, talk.person, { announcementId });
    return doneUnlessRefused(talk, outcome, () => announcementMessage(talk.deps, talk.person, outcome));
  },
  async 'announce.again'({ deps, person }, { missionId }) {
    const asked = { id: deps.newId(), missionId, workspace: person.workspace };
    return says(await announcementMessage(deps, person, await prepareReminder(deps, person, asked)));
  },
  'announce.follow': async ({ deps, person }, { announcementId }) =>
    says(progressMessage(await announcementProgress(deps, person, announcementId))),
  'announce.unschedule': async ({ deps, person }, { missionId }) =>
    says(scheduledMessage(await scheduledOf(deps, person, missionId))),
  async 'announce.stop'(talk, { announcementId }) {
    const outcome = await stopAnnouncement(talk.deps, talk.person, { announcementId });
    return doneUnlessRefused(talk, outcome, () => announcementMessage(talk.deps, talk.person, outcome));
  },
} satisfies {
  announce: Turn<Needs, { readonly missionId: string }>;
  'announce.confirm': Turn<Needs, Named & { readonly told: Readers | readonly Readers[] }>;
  'announce.review': Turn<Needs, Named & { readonly locale: Locale }>;
  'announce.drop': Turn<Needs, Named>;
  'announce.again': Turn<Needs, { readonly missionId: string }>;
  'announce.stop': Turn<Needs, Named>;
  'announce.follow': Turn<Needs, Named>;
  'announce.unschedule': Turn<Needs, { readonly missionId: string }>;
};

/**
 * An announcement's form was submitted: what was chosen is kept, and the final yes asked for. The form's id becomes the
 * announcement's: submitting it twice makes one.
 */
export async function submitAnnouncement(
  { deps, person }: Talk<Needs>,
  { formId, missionId, values }: Submission,
): Promise<Answer> {
  const found = await findAnnounceable(deps, person, missionId ?? '');
  if (found.kind === 'refused') return says(refusalMessage(found));
  if (!isFormId(formId)) return says(problem({ code: 'formExpired' }));
  const { mission } = found;
  const read = readAnnouncementForm(values, mission, person.employee.timezone, deps.clock.now());
  if ('problems' in read) return refuses(read.problems);
  const { workspace } = person;
  const prepare = { id: formId, missionId: mission.id, workspace, choice: read.choice };
  const outcome = await prepareAnnouncement(deps, person, prepare);
  if (outcome.kind === 'thingRefused') return refuses({ [outcome.thing]: problemOf(outcome) });
  return says(await announcementMessage(deps, person, outcome));
}

/** Of several channels it is said which. */
function problemOf({ why, which }: ThingRefused): FieldProblem {
  if (which === undefined) return why;
  if (why === 'badChannel')
    return which === '' ? 'badChannelOfSeveral' : { code: 'badChannelNamed', channel: which };
  return why === 'sharedChannel' ? { code: 'sharedChannelNamed', channel: which } : why;
}

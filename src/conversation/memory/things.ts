import type {
  ChoiceView,
  EngagementView,
  MissionFacts,
  PersonOnSlotView,
  RequestView,
  SlotFacts,
} from '../../application/queries/views.js';
import { editable } from '../../domain/missions/mission.js';
import type { MessageOf } from '../../messages/message.js';
import { choiceIntent, roleIntent } from '../intents.js';
import { type Memory, nothingSaid, type Thing } from './memory.js';

/** As many as one refers to by their place in a list. */
const mostThings = 20;

const showing = (missionId: string, slotId: string | null = null): Thing => ({
  missionId,
  slotId,
  choose: { kind: 'mission.details', missionId },
});

const of = (things: readonly Thing[]): Memory => ({ ...nothingSaid, things: things.slice(0, mostThings) });

export const oneMission = ({ mission }: { readonly mission: Pick<MissionFacts, 'id'> }): Memory =>
  of([showing(mission.id)]);

export const oneEngagement = ({ engagement }: { readonly engagement: EngagementView }): Memory =>
  of([showing(engagement.mission.id, engagement.slot.id)]);

export const oneSlot = (mission: MissionFacts, slot: SlotFacts): Memory => of([showing(mission.id, slot.id)]);

/** Shall they be asked? `anyway`: although something is at the same time. */
export const asksColleague = (
  { mission, slot, colleague }: MessageOf<'pair.confirm' | 'pair.overlap'>,
  anyway: boolean,
): Memory =>
  asking(
    oneSlot(mission, slot),
    { kind: 'pair.ask', slotId: slot.id, employeeId: colleague.id, anyway },
    { kind: 'mission.details', missionId: mission.id },
  );

/** Which of those who are called that? The first, the second; or another name. */
export const whichColleague = ({ slot, people: each }: MessageOf<'pair.which'>): Memory => ({
  ...of(
    each.map(({ id: employeeId }) => ({
      missionId: null,
      slotId: null,
      choose: { kind: 'pair.ask', slotId: slot.id, employeeId, anyway: false },
    })),
  ),
  choosing: true,
  naming: { slotId: slot.id },
});

/** Shall it be proposed to them? */
export const asksToPropose = ({ mission, colleague }: MessageOf<'propose.confirm'>): Memory =>
  asking(
    oneMission({ mission }),
    { kind: 'propose', missionId: mission.id, employeeId: colleague.id },
    { kind: 'mission.details', missionId: mission.id },
  );

/** To which of those who are called that? */
export const toWhichColleague = ({ mission, people: each }: MessageOf<'propose.which'>): Memory => ({
  ...of(
    each.map(({ id: employeeId }) => ({
      missionId: null,
      slotId: null,
      choose: { kind: 'propose', missionId: mission.id, employeeId },
    })),
  ),
  choosing: true,
  naming: { missionId: mission.id },
});

/** Shall they be put on it? */
export const asksToAdd = ({ mission, slot, colleague }: MessageOf<'person.confirm'>): Memory =>
  asking(
    oneSlot(mission, slot),
    { kind: 'person.addNow', slotId: slot.id, employeeId: colleague.id },
    { kind: 'mission.roster', missionId: mission.id },
  );

/** Whose role is meant? */
export const whoseRole = ({ people: each }: MessageOf<'role.which'>): Memory => ({
  ...of(
    each.map(({ employee, ...asked }) => ({
      ...{ missionId: null, slotId: null },
      choose: roleIntent('role.ask', employee.id, asked),
    })),
  ),
  choosing: true,
});

/** Shall a file of people be applied as it was shown? Where too many would leave nothing is asked. */
export function asksToApply({ fileId, mode, dates, seen, plan }: MessageOf<'peopleFile.tried'>): Memory {
  if (plan.stopped) return nothingSaid;
  const yes = { kind: 'peopleFile.apply', fileId, mode, dates, seen } as const;
  return asking(nothingSaid, yes, { kind: 'peopleFile.drop', fileId });
}

/** Which of those who are called that shall be put on it? */
export const whichToAdd = ({ slot, people: each }: MessageOf<'person.which'>): Memory => ({
  ...of(
    each.map(({ id: employeeId }) => ({
      missionId: null,
      slotId: null,
      choose: { kind: 'person.addNow', slotId: slot.id, employeeId },
    })),
  ),
  choosing: true,
});

export const engagementList = (engagements: readonly EngagementView[]): Memory =>
  of(engagements.map(({ mission, slot }) => showing(mission.id, slot.id)));

/** Which of them was it about? */
export const whichRated = ({ engagements, score, sentence }: MessageOf<'feedback.which'>): Memory => ({
  ...of(
    engagements.map(({ mission, slot, standing: { engagementId } }) => ({
      ...showing(mission.id, slot.id),
      choose: { kind: 'feedback', engagementId, score, ...(sentence && { sentence }) },
    })),
  ),
  choosing: true,
});

/** Their numbers stand beside them. */
export const missionList = (missions: readonly MissionFacts[]): Memory => ({
  ...of(missions.map(({ id }) => showing(id))),
  numbered: true,
});

/** An organiser's: a draft is looked at as it will be, and of the others one asks who comes. */
export const managedList = (missions: readonly MissionFacts[]): Memory => ({
  ...of(
    missions.map(({ id: missionId, status }) => ({
      ...showing(missionId),
      choose: editable.includes(status)
        ? { kind: 'mission.preview', missionId }
        : { kind: 'mission.roster', missionId },
    })),
  ),
  numbered: true,
});

/** Which one? Of one alone it is yes or no. */
export function choices({ purpose, choices, note }: MessageOf<'mission.choose'>): Memory {
  const things = choices.map((choice) => ({
    ...ofChoice(choice),
    choose: choiceIntent(purpose, choice, note),
  }));
  const [only, ...others] = things;
  const question = only && others.length === 0 ? { yes: only.choose, no: null } : null;
  return { ...of(things), question, choosing: true };
}

const ofChoice = ({ mission, slot }: ChoiceView): Thing => showing(mission.id, slot.id);

export const people = (each: readonly PersonOnSlotView[]): Memory => ({
  ...of(
    each.map(({ engagementId }) => ({
      missionId: null,
      slotId: null,
      choose: { kind: 'takeOff', engagementId },
    })),
  ),
  choosing: each.length > 0,
});

/** A question about what is shown. */
export const asking = (shown: Memory, yes: Thing['choose'], no: Thing['choose'] | null): Memory => ({
  ...shown,
  question: { yes, no },
});

/** Of one announcement alone it is asked whether it is stopped. */
export function asksToUnschedule({ mission, scheduled }: MessageOf<'announcement.unschedule'>): Memory {
  const [only, ...others] = scheduled;
  if (!only || others.length > 0) return oneMission({ mission });
  const { announcementId } = only;
  const no = { kind: 'manage', list: 'scheduled' } as const;
  return asking(oneMission({ mission }), { kind: 'announce.drop', announcementId }, no);
}

/** Of one request alone it is asked whether it is agreed to; a no is asked about again. */
export function asksApproval([only, ...others]: readonly RequestView[]): Memory {
  if (!only || others.length > 0) return nothingSaid;
  const { engagementId } = only;
  return asking(nothingSaid, { kind: 'approve', engagementId }, { kind: 'refuse', engagementId });
}

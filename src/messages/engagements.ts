import type { OnSlot } from '../application/engagements/acceptOffer.js';
import type { Questioned, SignUpStep } from '../application/engagements/askBeforeSignUp.js';
import type { ToConfirm } from '../application/engagements/askToLeave.js';
import type { Declined } from '../application/engagements/declineOffer.js';
import type { Left } from '../application/engagements/leave.js';
import type { StillComing } from '../application/engagements/stillComing.js';
import type { NeedsOf } from '../application/ports/index.js';
import { choiceView, engagementView } from '../application/queries/engagementViews.js';
import type { Refused } from '../application/refusals.js';
import type { Engagement } from '../domain/engagements/engagement.js';
import type { Mission } from '../domain/missions/mission.js';
import { problem, refusalMessage } from './answer.js';
import type { Message } from './message.js';

type ViewNeeds = NeedsOf<typeof engagementView>;

/** What is said of a sign-up, and of an offer that was accepted. */
export async function signUpMessage(deps: ViewNeeds, outcome: SignUpStep): Promise<Message> {
  switch (outcome.kind) {
    case 'refused':
      return refusalMessage(outcome);
    case 'overlap':
      return overlapMessage(deps, outcome);
    case 'questioned':
      return questionMessage(deps, outcome);
    case 'stopped': {
      const { mission, slot } = await choiceView(deps, outcome.mission, outcome.slot);
      return { kind: 'signUp.stopped', mission, slot, late: outcome.late };
    }
    case 'onSlot':
      return standingMessage(deps, outcome);
  }
}

/**
 * Where the person stands on a slot, whatever that is by now: it may have ended meanwhile. `mission`: its mission, when it was
 * just read.
 */
export async function standingMessage(
  deps: ViewNeeds,
  { engagement, mission, already }: Pick<OnSlot, 'engagement' | 'already'> & { readonly mission?: Mission },
): Promise<Message> {
  const view = await engagementView(deps, engagement, mission);
  if (!view) return problem({ code: 'missionNotFound' });
  switch (engagement.state) {
    case 'waitlisted':
      return { kind: 'engagement.waitlisted', engagement: view, already };
    case 'pending':
      return { kind: 'engagement.pending', engagement: view };
    case 'held':
      return { kind: 'pair.held', engagement: view, already };
    case 'invited':
      return { kind: 'pair.invited', engagement: view };
    case 'unpaired':
      return view.standing.pair?.as === 'asker'
        ? { kind: 'pair.failed', engagement: view }
        : problem({ code: 'pairGone', title: view.mission.title });
    case 'offered':
    case 'withdrawn':
    case 'declined':
    case 'expired':
    case 'refused':
      return { kind: `engagement.${engagement.state}`, engagement: view };
    case 'cancelled':
      return problem({ code: 'missionClosed', reason: 'cancelled', title: view.mission.title });
    case 'confirmed':
    case 'attended':
    case 'absent':
    case 'certified':
    case 'disputed':
      return { kind: 'engagement.confirmed', engagement: view, already };
  }
}

async function questionMessage(
  deps: ViewNeeds,
  { question, at, dialogue: { version }, ...asked }: Questioned,
): Promise<Message> {
  const { mission, slot } = await choiceView(deps, asked.mission, asked.slot);
  const of = asked.mission.questions?.length ?? 0;
  return { kind: 'signUp.question', mission, slot, question, at, of, version };
}

async function overlapMessage(
  deps: ViewNeeds,
  { mission, slot, existing }: Extract<SignUpStep, { kind: 'overlap' }>,
): Promise<Message> {
  const [wanted, other] = await Promise.all([
    choiceView(deps, mission, slot),
    engagementView(deps, existing),
  ]);
  if (!other) return problem({ code: 'missionNotFound' });
  return {
    kind: 'engagement.overlap',
    wanted,
    existing: other,
  };
}

export const leftMessage = (deps: ViewNeeds, outcome: Left | OnSlot | Refused): Promise<Message> =>
  outcome.kind === 'onSlot'
    ? standingMessage(deps, outcome)
    : endMessage(deps, outcome, 'engagement.withdrawn');

/** They still come. */
export async function stillComingMessage(deps: ViewNeeds, outcome: StillComing | Refused): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const engagement = await engagementView(deps, outcome.engagement, outcome.mission);
  return engagement ? { kind: 'engagement.stillComing', engagement } : problem({ code: 'notSignedUp' });
}

/** What is asked before somebody leaves. */
export async function leaveMessage(deps: ViewNeeds, outcome: ToConfirm | Refused): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const engagement = await engagementView(deps, outcome.engagement, outcome.mission);
  if (!engagement) return problem({ code: 'notSignedUp' });
  return outcome.kind === 'onOffer'
    ? { kind: 'engagement.offered', engagement, again: true }
    : { kind: 'engagement.leaveConfirm', engagement };
}

export const declinedMessage = (deps: ViewNeeds, outcome: Declined | OnSlot | Refused): Promise<Message> =>
  outcome.kind === 'onSlot'
    ? standingMessage(deps, outcome)
    : endMessage(deps, outcome, 'engagement.declined');

async function endMessage(
  deps: ViewNeeds,
  outcome: { readonly kind: string; readonly engagement: Engagement; readonly mission: Mission } | Refused,
  kind: 'engagement.withdrawn' | 'engagement.declined',
): Promise<Message> {
  if ('refusal' in outcome) return refusalMessage(outcome);
  const view = await engagementView(deps, outcome.engagement, outcome.mission);
  return view ? { kind, engagement: view } : problem({ code: 'notSignedUp' });
}

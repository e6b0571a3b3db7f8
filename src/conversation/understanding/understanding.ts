import type { ChoiceView, EngagementView, MissionView } from '../../application/queries/views.js';
import type { Locale } from '../../domain/people/locale.js';
import type { Courtesy, HelpReason, Message } from '../../messages/message.js';
import type { Problem } from '../../messages/problems.js';
import type { Intent } from '../intents.js';
import type { Last } from './references/last.js';

/** What the person may mean when they name a mission. */
export interface Candidates {
  /** Those one can sign up for. */
  readonly open: readonly MissionView[];
  /** The person's own, not over yet. */
  readonly mine: readonly EngagementView[];
  /** For an organiser: those still to be cared for, drafts included. Empty for anybody else. */
  readonly managed: readonly MissionView[];
}

/** Who speaks, and when. */
export interface Context {
  readonly now: Date;
  /** When it was said, if that was before: "in an hour" counts from then, however late it is heard. */
  readonly saidAt?: Date | undefined;
  /** IANA zone of the person's own clock: "demain" is their tomorrow. */
  readonly timezone: string;
  /** Only decides how 3/12 is read; both languages are always understood. */
  readonly locale: Locale;
  readonly organiser: boolean;
  readonly missions: Candidates;
  /** What was last asked or shown; null, or left out, when nothing was. */
  readonly last?: Last | null;
}

/** What a choice between missions is for. */
export type Purpose = Extract<Message, { kind: 'mission.choose' }>['purpose'];

/** What was understood: one thing to do, a question between several, or why not. */
export type Understanding =
  | { readonly kind: 'intent'; readonly intent: Intent }
  /** The answer to what was asked: it is done, and not asked about again. */
  | { readonly kind: 'answered'; readonly intent: Intent }
  /** Something friendly, which changes nothing. */
  | { readonly kind: 'courtesy'; readonly what: Courtesy }
  /** What can be said is shown, and why. */
  | { readonly kind: 'helpless'; readonly why: HelpReason }
  /** The person has to answer an offer, and it is not sure that they have. */
  | { readonly kind: 'offer'; readonly engagement: EngagementView }
  /** `note`: why a mission is to be cancelled, where which one is asked. */
  | {
      readonly kind: 'choice';
      readonly purpose: Purpose;
      readonly choices: readonly ChoiceView[];
      readonly note?: string;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Nothing was made out. */
export const isLost = (understood: Understanding): boolean =>
  understood.kind === 'problem' && understood.problem.code === 'notUnderstood';

export const intends = (intent: Intent): Understanding => ({ kind: 'intent', intent });
export const fails = (code: 'notUnderstood' | 'missionNotFound' | 'notSignedUp' | 'organisersOnly') =>
  ({ kind: 'problem', problem: { code } }) satisfies Understanding;

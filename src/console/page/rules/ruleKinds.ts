import type { Policy } from '../../../domain/organisations/organisation.js';
import type { RulesTexts } from './texts.js';

type Name = keyof Policy;
type Word = keyof RulesTexts['words'];

/** How a rule is entered. */
export type RuleKind =
  | { readonly kind: 'number'; readonly unit: keyof RulesTexts['units']; readonly mayBeNone?: true }
  | { readonly kind: 'choice'; readonly of: readonly (readonly [value: string, word: Word])[] }
  | { readonly kind: 'hours' | 'hour' | 'yesNo' | 'list' };

export const ruleKinds: Readonly<Record<Name, RuleKind>> = {
  halfDaysPerYear: { kind: 'number', unit: 'halfDays', mayBeNone: true },
  approval: {
    kind: 'choice',
    of: [
      ['none', 'none'],
      ['notify', 'notify'],
      ['approve', 'approve'],
    ],
  },
  approvalWorkingDays: { kind: 'number', unit: 'workingDays' },
  minimumWorkingDays: { kind: 'number', unit: 'workingDays' },
  guests: {
    kind: 'choice',
    of: [
      ['refuse', 'refuse'],
      ['signUp', 'signUp'],
    ],
  },
  workEmailDomains: { kind: 'list' },
  offerMinutes: { kind: 'number', unit: 'minutes' },
  openSeatsMinutes: { kind: 'number', unit: 'minutes' },
  quietHours: { kind: 'hours' },
  workingHours: { kind: 'hours' },
  dayBeforeAt: { kind: 'hour' },
  remindOnWorkingDays: { kind: 'yesNo' },
  soonMinutes: { kind: 'number', unit: 'minutes' },
  thanksMinutes: { kind: 'number', unit: 'minutes' },
  address: {
    kind: 'choice',
    of: [
      ['vous', 'vous'],
      ['tu', 'tu'],
    ],
  },
  sharedChannels: {
    kind: 'choice',
    of: [
      ['warn', 'warn'],
      ['refuse', 'refuseChannel'],
    ],
  },
  answersKeptDays: { kind: 'number', unit: 'days' },
  auditKeptDays: { kind: 'number', unit: 'days' },
  leaveAtMost: { kind: 'number', unit: 'percent' },
};

/** In the order in which they are shown. */
export const ruleGroups = {
  signUp: [
    ...(['halfDaysPerYear', 'approval', 'approvalWorkingDays'] as const),
    ...(['minimumWorkingDays', 'guests', 'workEmailDomains'] as const),
  ],
  seats: ['offerMinutes', 'openSeatsMinutes'],
  messages: [
    ...(['quietHours', 'workingHours', 'dayBeforeAt', 'remindOnWorkingDays'] as const),
    ...(['soonMinutes', 'thanksMinutes', 'address', 'sharedChannels'] as const),
  ],
  data: ['answersKeptDays', 'auditKeptDays', 'leaveAtMost'],
} as const satisfies Readonly<Record<keyof RulesTexts['groups'], readonly Name[]>>;

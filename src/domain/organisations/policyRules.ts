import { approvalPolicies, type Policy } from './organisation.js';

/** What a company may choose: a number of so many, one of some words, or something of another kind. */
export const policyNumbers = {
  offerMinutes: { least: 15, most: 7 * 24 * 60 },
  openSeatsMinutes: { least: 0, most: 7 * 24 * 60 },
  soonMinutes: { least: 15, most: 24 * 60 },
  thanksMinutes: { least: 0, most: 7 * 24 * 60 },
  halfDaysPerYear: { least: 1, most: 200 },
  approvalWorkingDays: { least: 1, most: 20 },
  minimumWorkingDays: { least: 1, most: 20 },
  answersKeptDays: { least: 1, most: 365 },
  auditKeptDays: { least: 30, most: 3650 },
  leaveAtMost: { least: 1, most: 100 },
} as const satisfies Partial<Record<keyof Policy, { least: number; most: number }>>;

const policyWords = {
  approval: approvalPolicies,
  address: ['vous', 'tu'],
  guests: ['refuse', 'signUp'],
  sharedChannels: ['warn', 'refuse'],
} as const satisfies { readonly [Name in keyof Policy]?: readonly Policy[Name][] };

const domainsAtMost = 50;
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const hour = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const isHour = (value: unknown): value is string => typeof value === 'string' && hour.test(value);

const isNumberOf =
  (name: keyof typeof policyNumbers) =>
  (value: unknown): boolean => {
    const { least, most } = policyNumbers[name];
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  };

const isWordOf =
  (name: keyof typeof policyWords) =>
  (value: unknown): boolean =>
    policyWords[name].some((one: string) => one === value);

/** Two hours and nothing else. At night the end may come before the beginning; at work it may not. */
const areHours =
  (isInOrder: (from: string, to: string) => boolean) =>
  (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    const { from, to, ...rest } = value as { from?: unknown; to?: unknown };
    return Object.keys(rest).length === 0 && isHour(from) && isHour(to) && isInOrder(from, to);
  };

const areDomains = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= domainsAtMost &&
  value.every((one) => typeof one === 'string' && one.length <= 253 && domainName.test(one));

const rules: Readonly<Record<keyof Policy, (value: unknown) => boolean>> = {
  offerMinutes: isNumberOf('offerMinutes'),
  openSeatsMinutes: isNumberOf('openSeatsMinutes'),
  quietHours: areHours(() => true),
  workingHours: areHours((from, to) => from < to),
  dayBeforeAt: isHour,
  remindOnWorkingDays: (value) => typeof value === 'boolean',
  soonMinutes: isNumberOf('soonMinutes'),
  thanksMinutes: isNumberOf('thanksMinutes'),
  sharedChannels: isWordOf('sharedChannels'),
  guests: isWordOf('guests'),
  halfDaysPerYear: (value) => value === null || isNumberOf('halfDaysPerYear')(value),
  approval: isWordOf('approval'),
  approvalWorkingDays: isNumberOf('approvalWorkingDays'),
  minimumWorkingDays: isNumberOf('minimumWorkingDays'),
  address: isWordOf('address'),
  answersKeptDays: isNumberOf('answersKeptDays'),
  auditKeptDays: isNumberOf('auditKeptDays'),
  workEmailDomains: areDomains,
  leaveAtMost: isNumberOf('leaveAtMost'),
};

export const policyNames = Object.keys(rules) as (keyof Policy)[];

/** Names of what cannot be: rules that there are none of, and values that a rule does not take. */
export const policyMistakes = (change: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(change)
    .filter(([name, value]) => !(Object.hasOwn(rules, name) && rules[name as keyof Policy](value)))
    .map(([name]) => name);

import { z } from 'zod';
import type { Environment } from './index.js';

interface Allowance {
  readonly count: number;
  readonly everyMs: number;
}

/** How fast a chat is written to, as the operator sets it. */
export interface RatesConfig {
  readonly workspace?: Allowance;
  readonly channel?: readonly Allowance[];
}

type Variables = Partial<
  Pick<
    Environment,
    'SLACK_MESSAGES_PER_MINUTE' | 'SLACK_CHANNEL_LIMITS' | 'TEAMS_REQUESTS_PER_SECOND' | 'TEAMS_THREAD_LIMITS'
  >
>;

const limits = z
  .string()
  .trim()
  .regex(
    /^[1-9]\d{0,5}\/[1-9]\d{0,4}([,\s]+[1-9]\d{0,5}\/[1-9]\d{0,4})*$/,
    'is so many messages in so many seconds, such as 7/1, several separated by commas',
  )
  .optional();

/** The variables of the rates. */
export const rateVariables = {
  SLACK_MESSAGES_PER_MINUTE: z.coerce
    .number('is a number of messages, such as 525')
    .int('is a whole number')
    .min(10, 'is 10 or more')
    .max(100_000, 'is 100000 at most')
    .optional(),
  SLACK_CHANNEL_LIMITS: limits,
  TEAMS_REQUESTS_PER_SECOND: z.coerce
    .number('is a number of requests, such as 25')
    .int('is a whole number')
    .min(1, 'is 1 or more')
    .max(50, 'is 50 at most: Teams takes no more of one app in one tenant')
    .optional(),
  TEAMS_THREAD_LIMITS: limits,
  API_REQUESTS_PER_MINUTE: z.coerce
    .number('is a number of requests, such as 600')
    .int('is a whole number')
    .min(1, 'is 1 or more')
    .max(100_000, 'is 100000 at most')
    .default(600),
};

/** `7/1, 60/30`: seven in a second, sixty in thirty. */
const allowances = (list: string): Allowance[] =>
  list.split(/[,\s]+/).map((one) => {
    const [count = 1, seconds = 1] = one.split('/').map(Number);
    return { count, everyMs: seconds * 1_000 };
  });

function ratesOf(count: number | undefined, everyMs: number, list: string | undefined): RatesConfig | null {
  if (count === undefined && list === undefined) return null;
  return {
    ...(count !== undefined && { workspace: { count, everyMs } }),
    ...(list !== undefined && { channel: allowances(list) }),
  };
}

/** Null when nothing is said of them: they are as published then. */
export const slackRates = (env: Variables): RatesConfig | null =>
  ratesOf(env.SLACK_MESSAGES_PER_MINUTE, 60_000, env.SLACK_CHANNEL_LIMITS);

export const teamsRates = (env: Variables): RatesConfig | null =>
  ratesOf(env.TEAMS_REQUESTS_PER_SECOND, 1_000, env.TEAMS_THREAD_LIMITS);

import { isSafeUrl } from '../domain/organisations/loopback.js';
import type { Environment } from './index.js';
import { type RatesConfig, slackRates } from './rates.js';

/** Slack as configured: the token of one workspace, or what it takes to be installed by several. */
export type SlackConfig = {
  readonly signingSecret: string;
  readonly apiUrl: string | null;
  readonly rates?: RatesConfig;
} & ({ readonly botToken: string } | { readonly install: SlackInstallConfig });

interface SlackInstallConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** 32 bytes in base64 each: the first encrypts, all decrypt. */
  readonly keys: readonly string[];
}

/** What the environment may say of Slack. */
type SlackVariables = Readonly<
  Partial<
    Record<
      Exclude<
        Extract<keyof Environment, `SLACK_${string}` | 'TOKEN_ENCRYPTION_KEY' | 'PUBLIC_URL'>,
        'SLACK_MESSAGES_PER_MINUTE' | 'SLACK_CHANNEL_LIMITS'
      >,
      string | undefined
    >
  >
>;

/** The keys in a list separated by commas. */
export const keysIn = (list: string): string[] => list.split(',').map((one) => one.trim());

/** 32 bytes are 43 characters of base64 and one that fills up. */
export const areKeys = (list: string): boolean =>
  keysIn(list).every((one) => /^[A-Za-z0-9+/]{43}=$/.test(one));

const isForMany = (env: SlackVariables): boolean =>
  [env.SLACK_CLIENT_ID, env.SLACK_CLIENT_SECRET, env.SLACK_STATE_SECRET].some((one) => one !== undefined);

const always = { SLACK_SIGNING_SECRET: 'copy it from “Basic Information” of the Slack app' } as const;
const forOne = {
  SLACK_BOT_TOKEN:
    'copy it (xoxb-…) from “OAuth & Permissions” of the Slack app; or set SLACK_CLIENT_ID, for several workspaces',
} as const;
const forMany = {
  SLACK_CLIENT_ID: 'copy it from “Basic Information” of the Slack app',
  SLACK_CLIENT_SECRET: 'copy it from “Basic Information” of the Slack app',
  SLACK_STATE_SECRET: 'make up a long random text, such as `openssl rand -hex 32` gives',
  TOKEN_ENCRYPTION_KEY:
    'make one with `openssl rand -base64 32`, and keep it: without it the tokens are lost',
} as const;

/** One sentence for each variable that is missing or too many; none when nothing is said of Slack. */
export function slackProblems(env: SlackVariables): string[] {
  const many = isForMany(env);
  if (!many && !env.SLACK_SIGNING_SECRET && !env.SLACK_BOT_TOKEN) return [];
  const needed: Readonly<Partial<Record<keyof SlackVariables, string>>> = {
    ...always,
    ...(many ? forMany : forOne),
  };
  const missing = Object.entries(needed).filter(([name]) => !env[name as keyof SlackVariables]);
  return [
    ...missing.map(([name, what]) => `${name}: ${what}`),
    ...(many && env.SLACK_BOT_TOKEN
      ? ['SLACK_BOT_TOKEN: leave it empty when SLACK_CLIENT_ID is set: each workspace then has its own']
      : []),
    ...(many && !(env.PUBLIC_URL && isSafeUrl(env.PUBLIC_URL))
      ? ['PUBLIC_URL: set it to the https address that Slack sends people back to, as in the app’s manifest']
      : []),
  ];
}

/** Null when nothing is said of Slack. To be asked when there is no problem. */
export function toSlack(env: Environment): SlackConfig | null {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken } = env;
  if (!signingSecret) return null;
  const rates = slackRates(env);
  const common = { signingSecret, apiUrl: env.SLACK_API_URL ?? null, ...(rates && { rates }) };
  if (!isForMany(env)) return botToken ? { ...common, botToken } : null;
  const { SLACK_CLIENT_ID = '', SLACK_CLIENT_SECRET = '', SLACK_STATE_SECRET = '' } = env;
  const install = {
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    stateSecret: SLACK_STATE_SECRET,
    keys: keysIn(env.TOKEN_ENCRYPTION_KEY ?? ''),
  };
  return { ...common, install };
}

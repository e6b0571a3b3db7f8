import { IANAZone } from 'luxon';
import { z } from 'zod';
import { isSafeUrl } from '../domain/organisations/loopback.js';
import { approvalPolicies, defaultPolicy, type Policy } from '../domain/organisations/organisation.js';
import { type Platform, platforms } from '../domain/organisations/workspace.js';
import { readEmail } from '../domain/people/email.js';
import { locales } from '../domain/people/locale.js';
import { ConfigError } from './configError.js';
import { type MailConfig, mailProblems, mailVariables, toMail } from './mail.js';
import { type OidcConfig, oidcProblems, oidcVariables, toOidc } from './oidc.js';
import { filesProblems, fileVariables, type PeopleFilesConfig, toPeopleFiles } from './peopleFiles.js';
import { rateVariables } from './rates.js';
import { areKeys, keysIn, type SlackConfig, slackProblems, toSlack } from './slack.js';
import { type TeamsConfig, teamsProblems, toTeams } from './teams.js';
import { privateHostsIn, webhookVariables } from './webhooks.js';

export { ConfigError } from './configError.js';

const text = z.string().trim().min(1).optional();
const guid = z
  .string()
  .trim()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'is an id like 01234567-89ab-cdef-0123-456789abcdef')
  .optional();
const addressLike = (example: string) =>
  z.url({ protocol: /^https?$/, error: `is an address like ${example}` });

/** Our paths are appended to it. It may have a path of its own, which a proxy in front takes off. */
function isPlain(given: string): boolean {
  if (!URL.canParse(given)) return true;
  const { search, hash, username, password } = new URL(given);
  return `${search}${hash}${username}${password}` === '';
}

const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

const listed = (list: string): string[] => list.split(/[\s,;]+/).filter((one) => one !== '');

const workingDays = (usual: number) =>
  z.coerce
    .number(`is a number of working days, such as ${usual}`)
    .int('is a whole number')
    .min(1, 'is 1 or more')
    .max(20, 'is 20 at most')
    .default(usual);

/** Written as the manifests write it: what Slack is told twice must be one and the same. */
const withoutSlash = ({ origin, pathname }: URL): string => origin + pathname.replace(/(?<!\/)\/+$/, '');

/** Every variable of the environment we read; `.env.example` names the same ones. All are optional for a first run. */
export const environment = z.object({
  PORT: z.coerce
    .number('is a port, such as 3978')
    .int('is a whole number')
    .min(0, 'is 0 or more')
    .max(65_535, 'is 65535 at most')
    .default(3978),
  PUBLIC_URL: addressLike('https://etincelle.example.org')
    .refine(isPlain, 'is an address alone, without a question mark, a # or a password')
    .optional(),
  MONGODB_URI: z
    .string()
    .trim()
    .regex(/^mongodb(\+srv)?:\/\/./, 'is an address like mongodb://user:password@host:27017/etincelle')
    .optional(),
  DATA_DIR: z.string().trim().min(1).default('.data'),
  SLACK_SIGNING_SECRET: text,
  SLACK_BOT_TOKEN: z
    .string()
    .trim()
    .startsWith('xoxb-', 'begins with xoxb-: copy it from “OAuth & Permissions” of the Slack app')
    .optional(),
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: z.string().min(16, 'is at least 16 characters that nobody guesses').optional(),
  TOKEN_ENCRYPTION_KEY: z
    .string()
    .refine(
      areKeys,
      'is 32 random bytes in base64, as `openssl rand -base64 32` gives; several are separated by commas',
    )
    .optional(),
  SLACK_API_URL: addressLike('http://127.0.0.1:4000/api/')
    .refine(isSafeUrl, 'is an address with https, or of this machine: tokens are sent there')
    .optional(),
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_PASSWORD: text,
  MICROSOFT_APP_TENANT_ID: guid,
  MICROSOFT_APP_TYPE: z.string().trim().default('SingleTenant'),
  MICROSOFT_OPENID_METADATA_URL: addressLike(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  )
    .refine(isSafeUrl, 'is an https address')
    .optional(),
  TEAMS_ALLOW_UNAUTHENTICATED: z.enum(['0', '1']).default('0'),
  ...oidcVariables,
  ...rateVariables,
  ...{ ...webhookVariables, ...fileVariables },
  STOP_DELAY_SECONDS: z.coerce
    .number('is a number of seconds, such as 10')
    .min(0, 'is 0 or more')
    .max(300, 'is 300 at most')
    .default(0),
  METRICS_TOKEN: z
    .string()
    .trim()
    .min(16, 'is at least 16 characters that nobody guesses, as `openssl rand -hex 32` gives')
    .optional(),
  DEFAULT_TIMEZONE: z
    .string()
    .default('Europe/Paris')
    .refine((zone) => IANAZone.isValidZone(zone), 'is an IANA zone such as Europe/Paris'),
  DEFAULT_LOCALE: z.enum(locales).default('fr'),
  ORGANISER_EMAILS: z
    .string()
    .default('')
    .refine(
      (list) => listed(list).every((one) => readEmail(one) !== null),
      'is e-mail addresses, in letters without accents, separated by commas',
    ),
  ...mailVariables,
  WORK_EMAIL_DOMAINS: z
    .string()
    .default('')
    .refine(
      (list) => listed(list).every((one) => domain.test(one)),
      'is what stands after the @ of work addresses, such as example.org, separated by commas',
    ),
  TRUSTED_PROXIES: z.coerce
    .number('is a number of proxies, such as 1')
    .int('is a whole number')
    .min(0, 'is 0 or more')
    .max(10, 'is 10 at most')
    .default(0),
  MANAGER_APPROVAL: z.enum(approvalPolicies).default(defaultPolicy.approval),
  MANAGER_APPROVAL_DAYS: workingDays(defaultPolicy.approvalWorkingDays),
  MINIMUM_DAYS: workingDays(defaultPolicy.minimumWorkingDays),
  UNDERSTANDING_URL: addressLike('https://models.example.org/v1')
    .refine(isSafeUrl, 'is an address with https, or of this machine: what people type is sent there')
    .optional(),
  UNDERSTANDING_KEY: text,
  UNDERSTANDING_MODEL: z.string().trim().min(1).default('mistral-small-latest'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Environment = z.infer<typeof environment>;

export interface Config {
  readonly port: number;
  /** Where people's calendars reach us; without a final slash. Null: derived from the port once listening. */
  readonly publicUrl: string | null;
  /** Null: the embedded database, kept in `dataDir`. */
  readonly mongodbUri: string | null;
  readonly dataDir: string;
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig | null;
  /** Null: nobody is written to by e-mail. */
  readonly mail: MailConfig | null;
  /** Null: the console is entered by a link from a chat alone. */
  readonly oidc: OidcConfig | null;
  /** Where files of people come from by themselves. */
  readonly peopleFiles: PeopleFilesConfig;
  /** How many proxies stand in front, each of which tells who it asks for. */
  readonly trustedProxies: number;
  /** What has to be brought to read the figures. Null: nobody reads them. */
  readonly metricsToken: string | null;
  readonly timezone: string;
  readonly locale: (typeof locales)[number];
  /** As `readEmail` gives them. */
  readonly organiserEmails: ReadonlySet<string>;
  /** What the deployment's own company decides of its managers, of its minimums, and of who may sign up by e-mail. */
  readonly policy: Pick<
    Policy,
    'approval' | 'approvalWorkingDays' | 'minimumWorkingDays' | 'workEmailDomains'
  >;
  /** A company's own model, asked of what is not understood here. Null: nobody is asked. */
  readonly understanding: {
    readonly url: string;
    readonly key: string | null;
    readonly model: string;
  } | null;
  readonly apiRequestsPerMinute: number;
  /** Hosts inside, in lower case, that webhooks may point to nevertheless, without https too. */
  readonly webhookPrivateHosts: ReadonlySet<string>;
  /** 32 bytes in base64 each: the first encrypts, all decrypt. None: nothing secret of others can be kept. */
  readonly keys: readonly string[];
  readonly logLevel: Environment['LOG_LEVEL'];
  /** How long requests are still served once the service is told to stop and says that it is not ready. */
  readonly stopDelayMs: number;
  /** How long a chat is kept waiting before it hears “one moment”. No variable: told by who starts the application inside. */
  readonly patienceMs?: number | undefined;
}

/** No chat is set: the sandbox is tried. */
export const isTried = (config: Pick<Config, Platform>): boolean =>
  platforms.every((platform) => !config[platform]);

/** Everybody can be anybody: in the sandbox, and in Teams without tokens. Nobody but this machine may come in then. */
export const isForThisMachine = (config: Pick<Config, Platform>): boolean =>
  isTried(config) || config.teams?.appId === '';

/** What is wrong with the variables of each platform, one sentence each. */
const problemsOf = { slack: slackProblems, teams: teamsProblems } satisfies Record<Platform, unknown>;

/** Reads the configuration. Throws `ConfigError` with every problem at once; no value is ever repeated in it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const problems = [
    ...wrong,
    ...platforms.flatMap((platform) => problemsOf[platform](given)),
    ...[...mailProblems(given), ...oidcProblems(given), ...filesProblems(given)],
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
}

function toConfig(env: Environment): Config {
  return {
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ? withoutSlash(new URL(env.PUBLIC_URL)) : null,
    mongodbUri: env.MONGODB_URI ?? null,
    dataDir: env.DATA_DIR,
    slack: toSlack(env),
    teams: toTeams(env),
    ...{ mail: toMail(env), oidc: toOidc(env), peopleFiles: toPeopleFiles(env) },
    trustedProxies: env.TRUSTED_PROXIES,
    metricsToken: env.METRICS_TOKEN ?? null,
    timezone: env.DEFAULT_TIMEZONE,
    locale: env.DEFAULT_LOCALE,
    organiserEmails: new Set(listed(env.ORGANISER_EMAILS).flatMap((one) => readEmail(one) ?? [])),
    policy: {
      approval: env.MANAGER_APPROVAL,
      approvalWorkingDays: env.MANAGER_APPROVAL_DAYS,
      minimumWorkingDays: env.MINIMUM_DAYS,
      workEmailDomains: listed(env.WORK_EMAIL_DOMAINS.toLowerCase()),
    },
    understanding: env.UNDERSTANDING_URL
      ? { url: env.UNDERSTANDING_URL, key: env.UNDERSTANDING_KEY ?? null, model: env.UNDERSTANDING_MODEL }
      : null,
    apiRequestsPerMinute: env.API_REQUESTS_PER_MINUTE,
    webhookPrivateHosts: privateHostsIn(env.WEBHOOK_PRIVATE_HOSTS),
    keys: env.TOKEN_ENCRYPTION_KEY ? keysIn(env.TOKEN_ENCRYPTION_KEY) : [],
    logLevel: env.LOG_LEVEL,
    stopDelayMs: env.STOP_DELAY_SECONDS * 1000,
  };
}

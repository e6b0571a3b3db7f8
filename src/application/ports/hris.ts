import type { WorkedTime } from '../../domain/engagements/workedTime.js';
import type { HrisConnection, HrisSecrets } from './hrisConnections.js';

/** The HRIS that we read, each by an adapter of its own. */
export const hrisKinds = ['lucca', 'bamboohr', 'hibob', 'personio'] as const;
export type HrisKind = (typeof hrisKinds)[number];

/** Somebody as an HRIS tells of them, and no more than this. A part that is absent was not told. Days are `YYYY-MM-DD`. */
export interface HrisPerson {
  /** As the HRIS calls them. */
  readonly key: string;
  readonly employeeNumber?: string | null;
  readonly email?: string | null;
  readonly name?: string | null;
  /** The key of whoever approves for them. */
  readonly managerKey?: string | null;
  readonly site?: string | null;
  readonly department?: string | null;
  readonly locale?: string | null;
  readonly startsOn?: string | null;
  /** Their last day. */
  readonly endsOn?: string | null;
  readonly active: boolean;
}

/** The people of a company's HRIS. */
interface HrisDirectory {
  /**
   * Everybody whom it shows us, page by page; one may be of nobody. Whoever stops asking for pages has no more requests made. Throws
   * `HrisError`: what was read until then is not everybody.
   */
  pages(): AsyncIterable<readonly HrisPerson[]>;
  /**
   * Those who were changed since, and who have left since, as far as it says so. Null where no way to ask for them is known. Null too
   * where they are so many that everybody is read as soon. Throws `HrisError`.
   */
  changes(since: Date): Promise<readonly HrisPerson[] | null>;
  /** Asks for as little as it can. Throws `HrisError` when it would not let us read. */
  check(): Promise<void>;
}

/**
 * Why an HRIS did not do what was asked. `locked`: no key of ours opens its secrets. `unreachable`: nobody knows whether it was done.
 * `refused`: it was not.
 */
const hrisFailures = [
  'credentials',
  'forbidden',
  'limit',
  'unreachable',
  'unreadable',
  'refused',
  'locked',
] as const;
export type HrisFailure = (typeof hrisFailures)[number];

/** Never quotes what was sent or answered: both hold secrets and people. */
export class HrisError extends Error {
  constructor(
    readonly code: HrisFailure,
    /** The HTTP status, where there was one. */
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`The HRIS did not answer as expected (${code}${status === null ? '' : ` ${status}`})`, options);
    this.name = 'HrisError';
  }
}

/** Worked time of somebody on a mission. It is never a leave. */
export interface Activity extends WorkedTime {
  /** Ours: by it what was written is found again. */
  readonly ref: string;
  /** As the HRIS calls them. */
  readonly personKey: string;
}

/** Writes worked time. A write whose end is unknown (`unreachable`) is looked for before it is done again. */
export interface ActivityWriter {
  /** The vendor's id of what stands there under our reference; null when nothing does. */
  find(activity: Activity): Promise<string | null>;
  /** Writes it, in the place of `foreignId` where there is one. Gives the vendor's id. */
  put(activity: Activity, foreignId: string | null): Promise<string>;
  /** What is there no more was withdrawn already. */
  withdraw(foreignId: string): Promise<void>;
}

export interface OpenHris {
  readonly directory: HrisDirectory;
  /** Null where nothing is written back, or where no way to write worked time is known. */
  readonly activities: ActivityWriter | null;
}

/** A webhook as it came. Its body is to the byte: that is what is signed. */
export interface HrisWebhook {
  /** By its name in small letters. */
  header(name: string): string | undefined;
  readonly body: Uint8Array;
  /** When it came. */
  readonly at: Date;
}

/** Whose a webhook is. `unsigned`: nobody's whom its vendor vouches for. `locked`: no key of ours opens the secret. */
export type HrisWebhookCheck = 'signed' | 'unsigned' | 'locked';

/** Every HRIS, by the connection to it. */
export interface Hris {
  /** Throws `HrisError` (`locked`) when no key of ours opens its secrets. */
  open(connection: HrisConnection): OpenHris;
  /** What is kept of secrets. Null: there is no key to seal them with. */
  seal(connectionId: string, secrets: HrisSecrets): string | null;
  /** What is kept of the same secrets with another key for worked time. Throws `HrisError` (`locked`). */
  sealWith(connection: Pick<HrisConnection, 'id' | 'sealed'>, activityKey: string): string;
  /** The same under the first key, each; null when it is so already, or cannot be opened. */
  sealAnew(connection: Pick<HrisConnection, 'id' | 'sealed' | 'webhookSealed'>): {
    readonly sealed: string | null;
    readonly webhookSealed: string | null;
  };
  /** What is kept of the secret of webhooks. Null: there is no key to seal it with. */
  sealWebhook(connectionId: string, secret: string): string | null;
  /** Whether it is signed as its vendor signs, by the secret that is kept. Nothing that stands in it is looked at. */
  checkWebhook(
    connection: Pick<HrisConnection, 'id' | 'kind' | 'webhookSealed'>,
    webhook: HrisWebhook,
  ): HrisWebhookCheck;
  /** What a vendor wants to hear back before it sends webhooks. Null when a query asks for no such thing. */
  challengeIn(query: Readonly<Record<string, unknown>>): string | null;
}

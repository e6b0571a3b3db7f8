import type { Address, Carrier } from '../organisations/workspace.js';
import type { FromDirectory } from './directory/facts.js';
import type { Locale } from './locale.js';
import type { Preferences } from './preferences.js';

/** One person of an organisation, whatever the chats. */
export interface Employee {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** As `readEmail` gives it, vouched for by one of the person's accounts; null when none is. */
  readonly email: string | null;
  /** IANA zone of the person's own clock. */
  readonly timezone: string;
  /** The language they chose; else what their platform told last. */
  readonly locale: Locale;
  /** Absent on somebody who never asked for anything. */
  readonly preferences?: Preferences;
  /** The employee who approves for them. Absent or null while nobody has told. */
  readonly managerId?: string | null;
  /** As the company's payroll has it, as text. Absent or null where no directory has told. */
  readonly employeeNumber?: string | null;
  /** What a directory told: it goes before what chats tell. Absent where none has. */
  readonly fromDirectory?: FromDirectory;
}

/** True of whom a directory says that they are of the company no more. */
export const hasLeft = ({ fromDirectory }: { readonly fromDirectory?: FromDirectory | null }): boolean =>
  fromDirectory?.active === false;

/** An employee's account in one workspace. */
export interface Identity {
  readonly id: string;
  readonly organisationId: string;
  readonly workspaceId: string;
  readonly employeeId: string;
  readonly platform: Carrier;
  /** The platform's own user id: Slack's `U…`, or the Entra object id. Of e-mail, the confirmed address. */
  readonly userId: string;
  /** Where to write to the person; null until the platform has told us. */
  readonly address: Address | null;
  /**
   * `unreachable`: the platform refused (blocked, uninstalled); `left`: no longer in the member list. Re-armed when the
   * person writes or installs again; who left also when the list tells of them again.
   */
  readonly reachability: 'reachable' | 'unreachable' | 'left';
  /** Somebody from outside whom the company invited: never told of missions on our own, never an organiser. */
  readonly guest: boolean;
  /** What the platform last called them; null when it has not told since accounts have had names. */
  readonly name: string | null;
  /** The address that the company's own directory vouches for today, as `readEmail` gives it; null when there is none. */
  readonly email: string | null;
  /** When the platform last told who this is; UTC. Null for an account of a version that did not ask: see `reviewUnlisted`. */
  readonly checkedAt: Date | null;
  /** When the person last spoke to us; UTC. Null when only known from the member list. */
  readonly lastSeenAt: Date | null;
}

/**
 * How somebody stands to the company. `guest`: from outside, invited by it. `outsider`: of another Slack team (on a
 * Grid: of another enterprise) or another tenant. They are met where two companies share a channel.
 */
export type Membership = 'member' | 'guest' | 'outsider';

/** What a platform tells of one of its users. */
export interface Profile {
  readonly userId: string;
  readonly name: string;
  /** The address, when the company's own directory vouches for it, as `readEmail` gives it: never a guest's or an outsider's. */
  readonly email: string | null;
  /** IANA zone, when the platform knows it. */
  readonly timezone: string | null;
  readonly locale: Locale | null;
  readonly address: Address | null;
  readonly membership: Membership;
}

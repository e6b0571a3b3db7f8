import type { WebClient } from '@slack/web-api';
import type { Clock, Installations, Leases, Log, Nonces } from '../../../application/ports/index.js';
import { createSeal } from '../../../application/seal.js';
import type { Locale } from '../../../domain/people/locale.js';
import type { Access, OwnWorkspace } from '../workspace.js';
import { createInstaller } from './receiver.js';
import { createRefresh } from './refresh.js';
import { isEnding } from './rotation.js';
import { installedTokens } from './tokens.js';
import { createVault, placeOf } from './vault.js';

export interface InstallOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that comes back with the browser. */
  readonly stateSecret: string;
  /** 32 bytes in base64 each: the first seals, all open. */
  readonly keys: readonly string[];
  /** Public address of this service without a final slash; null when it was not told. */
  readonly publicUrl: string | null;
  readonly installations: Installations;
  readonly leases: Leases;
  readonly nonces: Nonces;
  readonly clock: Clock;
  /** Makes the workspace known; called once its tokens are kept. */
  readonly onInstalled: (workspace: OwnWorkspace) => Promise<void>;
  /** The app was removed, and Slack has not told. Erases what was installed by then, and the workspace is written to no more. */
  readonly onGone: (externalId: string, installedBy: Date) => Promise<void>;
}

interface Surroundings {
  readonly tokenless: WebClient;
  readonly apiUrl?: string | undefined;
  readonly timeoutMs: number;
  readonly locale: Locale;
  readonly log: Log;
}

/** Access to every workspace that installs the app by itself. */
export function openInstallations(options: InstallOptions, surroundings: Surroundings): Access {
  const { clientId, clientSecret, installations, leases, clock, onInstalled, onGone } = options;
  const { tokenless, log } = surroundings;
  const vault = createVault({ installations, seal: createSeal(options.keys), clock, log });
  const refresh = createRefresh(tokenless, clientId, clientSecret);
  const ask = (token: string) => tokenless.auth.test({ token });
  const tokens = installedTokens({ vault, refresh, leases, clock, log, ask, onGone });
  async function maintain(): Promise<void> {
    for (const { externalId, installation } of await vault.readAll()) {
      if (!installation.bot || !isEnding(installation.bot, clock)) continue;
      // In the log already; it is asked for again, here and by whoever needs it.
      await tokens.of(externalId).catch(() => null);
    }
  }
  return {
    tokens,
    installer: createInstaller({ ...options, ...surroundings, vault }),
    maintain,
    /** What a crash left half done is finished: every installation has its workspace. The clock sees to the tokens. */
    async identify() {
      for (const { installation } of await vault.readAll()) await onInstalled(placeOf(installation));
      return null;
    },
  };
}

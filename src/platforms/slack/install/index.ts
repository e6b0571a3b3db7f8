import type { WebClient } from '@slack/web-api';
import type { Clock, Installations, Leases, Log } from '../../../application/ports/index.js';
import type { Locale } from '../../../domain/locale.js';
import type { Access, OwnWorkspace } from '../workspace.js';
import { createInstaller } from './receiver.js';
import { createRefresh } from './refresh.js';
import { createSeal } from './seal.js';
import { installedTokens } from './tokens.js';
import { createVault } from './vault.js';

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
  readonly clock: Clock;
  /** Makes the workspace known to the house; called once its tokens are kept. */
  readonly onInstalled: (workspace: OwnWorkspace) => Promise<void>;
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
  const { clientId, clientSecret, installations, leases, clock } = options;
  const { tokenless, log } = surroundings;
  const vault = createVault({ installations, seal: createSeal(options.keys), clock, log });
  const refresh = createRefresh(tokenless, clientId, clientSecret);
  return {
    tokenOf: installedTokens({ vault, refresh, leases, clock, log }),
    installer: createInstaller({ ...options, ...surroundings, vault }),
    async identify() {
      await vault.readAll();
      return null;
    },
  };
}

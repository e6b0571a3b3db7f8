import type { HrisKind } from '../application/ports/index.js';
import { openBamboo } from './bamboohr/index.js';
import { bambooWebhook } from './bamboohr/webhook.js';
import { openBob } from './hibob/index.js';
import { bobWebhook } from './hibob/webhook.js';
import { openLucca } from './lucca/index.js';
import { luccaWebhook } from './lucca/webhook.js';
import { openPersonio } from './personio/index.js';
import { personioWebhook } from './personio/webhook.js';
import type { OpenAdapter } from './shared/access.js';
import type { CheckWebhook } from './shared/webhook.js';

interface Vendor {
  readonly open: OpenAdapter;
  /** Whether a webhook is theirs. */
  readonly signs: CheckWebhook;
}

/** What there is of each vendor. */
export const vendors = {
  lucca: { open: openLucca, signs: luccaWebhook },
  bamboohr: { open: openBamboo, signs: bambooWebhook },
  hibob: { open: openBob, signs: bobWebhook },
  personio: { open: openPersonio, signs: personioWebhook },
} satisfies Record<HrisKind, Vendor>;

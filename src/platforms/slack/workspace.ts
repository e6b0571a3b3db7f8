import type { WebClient } from '@slack/web-api';
import { DirectoryError, type Log } from '../../application/ports/index.js';
import { visibleName } from '../../domain/people/visibleText.js';
import type { Tokens } from './calls.js';
import { failureOf, isTokenRefusal, TokenError } from './errors.js';
import type { Installer } from './install/receiver.js';

/** The workspace that a token belongs to. */
export interface OwnWorkspace {
  /** Team id, or enterprise id when the app is installed for a whole enterprise. */
  readonly externalId: string;
  readonly name: string;
}

/** How we come by tokens: one for all time, or one for each workspace that installs the app. */
export interface Access {
  readonly tokens: Tokens;
  /** The workspace of the one token. Null when workspaces install the app: each is then looked after once, see there. Throws `DirectoryError` with Slack's code. */
  identify(): Promise<OwnWorkspace | null>;
  /** Exchanges the tokens that are about to end. Asked for by the clock. */
  maintain(): Promise<void>;
  readonly installer: Installer | null;
}

/** Whose token this is: as Slack said last, or as it says now. A failure is not remembered. Each throws the SDK's errors. */
function createIdentify(client: WebClient, token: string) {
  let last: Promise<OwnWorkspace> | null = null;
  const now = (): Promise<OwnWorkspace> => {
    const asked = askWhose(client, token).catch((error: unknown) => {
      if (last === asked) last = null;
      throw error;
    });
    last = asked;
    return asked;
  };
  return { now, last: () => last ?? now() };
}

/** https://docs.slack.dev/reference/methods/auth.test */
async function askWhose(client: WebClient, token: string): Promise<OwnWorkspace> {
  const { team_id, team, enterprise_id, is_enterprise_install } = await client.auth.test({ token });
  const externalId = is_enterprise_install ? enterprise_id : team_id;
  return { externalId: String(externalId), name: visibleName(String(team ?? '')) };
}

/**
 * The one token of this deployment, for its own workspace and no other. What is wrong with it is the operator's to mend.
 * Nothing leaves meanwhile, and nobody is taken to be out of reach.
 */
export function ownAccess(client: WebClient, token: string, log: Log): Access {
  const identify = createIdentify(client, token);
  /** The error to throw when Slack does not say whose the token is. */
  function noToken(cause: unknown): TokenError {
    const code = isTokenRefusal(cause) ? 'token_refused' : 'token_not_identified';
    log.warn('slack.token.unusable', { code: failureOf(cause).code });
    return new TokenError(code, { cause });
  }
  return {
    tokens: {
      async of(workspace) {
        const own = await identify.last().catch((error: unknown) => {
          throw noToken(error);
        });
        return own.externalId === workspace ? token : null;
      },
      async refused(_workspace, refused) {
        if (refused === null) return false;
        // The refusal may be about the call: the token itself is asked about.
        await identify.now().catch((error: unknown) => {
          throw noToken(error);
        });
        return false;
      },
    },
    identify: () =>
      identify.now().catch((error: unknown) => {
        throw new DirectoryError(failureOf(error).code, { cause: error });
      }),
    maintain: async () => {},
    installer: null,
  };
}

import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { signingKeys } from './signingKeys.js';

/** Of the app whose tab it is. */
export interface TabSettings {
  readonly appId: string;
  readonly tenantId: string;
  /** Where the tab is served, as its manifest names it. */
  readonly host: string;
}

/** Whom a token is of: somebody in the tenant, by their object id. */
interface TabUser {
  readonly tenantId: string;
  readonly objectId: string;
}

/** Clocks may differ by so much, in seconds. No token of Entra's is good for longer than about a day. */
const SKEW_S = 300;
const LONGEST_S = 28 * 3600;
/** What the tab may ask for: to be told who somebody is. A token of a program alone has none. */
const SCOPE = 'access_as_user';

const seconds = z.number().nonnegative().finite();
const header = z.object({
  alg: z.literal('RS256'),
  kid: z.string().min(1).max(200),
  crit: z.undefined().optional(),
});
const claimsOf = ({ appId, tenantId, host }: TabSettings) =>
  z.object({
    // Which of the two an app gets is set in its registration.
    iss: z.enum([
      `https://login.microsoftonline.com/${tenantId}/v2.0`,
      `https://sts.windows.net/${tenantId}/`,
    ]),
    aud: z.enum([appId, `api://${host}/${appId}`]),
    tid: z.literal(tenantId),
    oid: z.guid(),
    scp: z.string().refine((scopes) => scopes.split(' ').includes(SCOPE)),
    exp: seconds,
    nbf: seconds.optional(),
  });

const keysOf = (tenantId: string) =>
  `https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`;

/**
 * Whose the token is that Teams hands to a tab. Null when it is not the tenant's, for this app, now. All that can be told without
 * the keys is looked at before they are asked for. Throws when the keys cannot be had.
 * https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-overview
 */
export function tabTokens(settings: TabSettings, keysUrl = keysOf(settings.tenantId)) {
  const keys = signingKeys(keysUrl);
  const claims = claimsOf(settings);
  return async (token: string): Promise<TabUser | null> => {
    const said = read(token, claims);
    const found = said && (await keys.find(said.kid));
    if (!said || !found) return null;
    try {
      await compactVerify(token, found.key, { algorithms: ['RS256'] });
    } catch {
      return null;
    }
    return { tenantId: settings.tenantId, objectId: said.oid };
  };
}

/** What a token says of itself, where all of it is right. Nothing of it is believed before its signature is. */
function read(token: string, claims: ReturnType<typeof claimsOf>) {
  const now = Date.now() / 1000;
  try {
    const { kid } = header.parse(decodeProtectedHeader(token));
    const { oid, exp, nbf = 0 } = claims.parse(decodeJwt(token));
    const isInTime = exp > now - SKEW_S && exp < now + LONGEST_S && nbf < now + SKEW_S;
    return isInTime ? { kid, oid } : null;
  } catch {
    return null;
  }
}

import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { KeysUnreachableError, type SigningKeys } from './signingKeys.js';

/** Why a token is not believed. */
export type TokenDoubt = 'invalidToken' | 'keysUnreachable';

/** What a token has to be about. */
export interface Expected {
  readonly appId: string;
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** Clocks may differ by so much. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot */
const SKEW_S = 300;
/** The channel's live for an hour; one that claims to be good for much longer was not made there. */
const LONGEST_S = 48 * 3600;

const header = z.object({
  alg: z.literal('RS256'),
  kid: z.string().min(1).max(200),
  crit: z.undefined().optional(),
});
const seconds = z.number().nonnegative().finite();
const claims = z.object({
  iss: z.literal('https://api.botframework.com'),
  aud: z.string(),
  serviceurl: z.string(),
  exp: seconds,
  nbf: seconds.optional(),
  iat: seconds.optional(),
});

/**
 * Whether a token is the channel's, for this bot, now, and names the same service address; null when it is. Everything
 * that can be told without the keys is looked at before they are asked for. Never throws.
 */
export async function doubtOf(
  token: string,
  expected: Expected,
  keys: SigningKeys,
): Promise<TokenDoubt | null> {
  const keyId = keyIdOf(token, expected, Date.now() / 1000);
  if (keyId === null) return 'invalidToken';
  try {
    const found = await keys.find(keyId);
    const endorsed = found?.endorsements.length === 0 || found?.endorsements.includes(expected.channelId);
    if (!found || !endorsed) return 'invalidToken';
    await compactVerify(token, found.key, { algorithms: ['RS256'] });
    return null;
  } catch (error) {
    return error instanceof KeysUnreachableError ? 'keysUnreachable' : 'invalidToken';
  }
}

/** Which key a token says it is signed with, when all that it says is right; null otherwise. */
function keyIdOf(token: string, { appId, serviceUrl }: Expected, now: number): string | null {
  try {
    const { kid } = header.parse(decodeProtectedHeader(token));
    const said = claims.parse(decodeJwt(token));
    const inTime = said.exp > now - SKEW_S && said.exp < now + LONGEST_S;
    const begun = Math.max(said.nbf ?? 0, said.iat ?? 0) < now + SKEW_S;
    return inTime && begun && said.aud === appId && said.serviceurl === serviceUrl ? kid : null;
  } catch {
    return null;
  }
}

import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { isTokenRefusal } from '../errors.js';

/** A token that was rotated, with what gets the next one. */
export interface FreshToken {
  readonly token: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
}

/** Exchanges a refresh token, which is good once, and for a short while again. Throws the SDK's errors. */
export type Refresh = (refreshToken: string) => Promise<FreshToken>;

/** https://docs.slack.dev/authentication/using-token-rotation: called with the app's own secret, not with a token. */
export const createRefresh =
  (tokenless: WebClient, clientId: string, clientSecret: string): Refresh =>
  async (refreshToken) => {
    const given = { client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken };
    const answer = await tokenless.oauth.v2.access({ ...given, grant_type: 'refresh_token' });
    const { access_token, refresh_token, expires_in } = answer;
    if (!access_token || !refresh_token || !expires_in) throw new Error('Slack answered without a token.');
    return { token: access_token, refreshToken: refresh_token, expiresInSeconds: expires_in };
  };

/** True when Slack says that there is nothing left to exchange: the app was removed, or its last token revoked. */
export const isRefreshRefusal = (error: unknown): boolean =>
  isTokenRefusal(error) ||
  (error instanceof WebAPIPlatformError && error.data.error === 'invalid_refresh_token');

import { randomBytes } from 'node:crypto';
import { SlackRefusal } from '../api/refusal.js';
import type { Json } from '../limits/rules.js';

/** Where an app was installed: one workspace, or a whole enterprise. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly isEnterprise: boolean;
}

export interface GrantOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** How long a token lives when tokens are rotated; for ever when not told. Slack's is 12 hours. */
  readonly expiresInSeconds?: number | undefined;
  readonly now: () => Date;
}

interface Code {
  readonly place: Place;
  readonly redirectUri: string | null;
  readonly scope: string;
  readonly until: number;
}

interface Token {
  readonly place: Place;
  readonly scope: string;
  readonly until: number;
  state: 'valid' | 'token_revoked' | 'account_inactive';
}

interface Refresher {
  readonly token: Token;
  until: number;
}

const CODE_MS = 10 * 60_000;
/** Slack speaks of a short grace period. */
const GRACE_MS = 60_000;
const ACTIVE_AT_MOST = 2;
const secret = (prefix: string) => `${prefix}${randomBytes(12).toString('hex')}`;

/** Codes, tokens and refresh tokens as Slack hands them out. https://docs.slack.dev/authentication/using-token-rotation */
export class Grants {
  private readonly codes = new Map<string, Code>();
  private readonly tokens = new Map<string, Token>();
  private readonly refreshers = new Map<string, Refresher>();

  constructor(private readonly options: GrantOptions) {}

  /** What Slack puts in the redirect when an admin has said yes. */
  code(place: Place, scope: string, redirectUri: string | null): string {
    const code = secret('code-');
    this.codes.set(code, { place, scope, redirectUri, until: this.now() + CODE_MS });
    return code;
  }

  /** Whose token it is. Throws a `SlackRefusal` for one that is not, or no longer, good. */
  placeOf(token: string | undefined): Place {
    if (!token) throw new SlackRefusal('not_authed');
    const known = this.tokens.get(token);
    if (!known) throw new SlackRefusal('invalid_auth');
    if (known.state !== 'valid') throw new SlackRefusal(known.state);
    if (known.until <= this.now()) throw new SlackRefusal('token_expired');
    return known.place;
  }

  /** Every secret handed out so far. */
  issued = (): string[] => [...this.tokens.keys(), ...this.refreshers.keys()];

  /** Whether a place has a token that was not revoked. */
  isInstalled = (placeId: string): boolean =>
    [...this.tokens.values()].some(({ place, state }) => place.id === placeId && state === 'valid');

  /** The tokens of a place are revoked, and what exchanges them is not. */
  revoke(placeId: string): void {
    for (const token of this.tokens.values()) if (token.place.id === placeId) token.state = 'token_revoked';
  }

  /** Every token of a place is worth nothing from now on. */
  end(placeId: string, state: 'token_revoked' | 'account_inactive'): void {
    for (const token of this.tokens.values()) if (token.place.id === placeId) token.state = state;
    for (const each of this.refreshers.values()) if (each.token.place.id === placeId) each.until = 0;
  }

  /** `oauth.v2.access`, without what it tells of the workspace. https://docs.slack.dev/reference/methods/oauth.v2.access */
  exchange(args: Json): { place: Place; answer: Json } {
    if (args.client_id !== this.options.clientId) throw new SlackRefusal('invalid_client_id');
    if (args.client_secret !== this.options.clientSecret) throw new SlackRefusal('bad_client_secret');
    const { place, scope } =
      args.grant_type === 'refresh_token' ? this.useRefresher(args) : this.useCode(args);
    return { place, answer: this.issue(place, scope) };
  }

  private useCode(args: Json): Code {
    const code = this.codes.get(String(args.code));
    this.codes.delete(String(args.code));
    if (!code) throw new SlackRefusal('invalid_code');
    if (code.until <= this.now()) throw new SlackRefusal('code_expired');
    if ((args.redirect_uri ?? null) !== code.redirectUri) throw new SlackRefusal('bad_redirect_uri');
    return code;
  }

  /** A refresh token is good once, and for a short while again. */
  private useRefresher(args: Json): Token {
    const known = this.refreshers.get(String(args.refresh_token));
    if (!known || known.until <= this.now()) throw new SlackRefusal('invalid_refresh_token');
    known.until = Math.min(known.until, this.now() + GRACE_MS);
    return known.token;
  }

  private issue(place: Place, scope: string): Json {
    const { expiresInSeconds: seconds } = this.options;
    const access_token = secret(seconds ? 'xoxe.xoxb-1-' : 'xoxb-');
    const until = seconds ? this.now() + seconds * 1000 : Number.POSITIVE_INFINITY;
    const token: Token = { place, scope, until, state: 'valid' };
    this.tokens.set(access_token, token);
    this.limit(place);
    if (!seconds) return { access_token, token_type: 'bot', scope };
    const refresh_token = secret('xoxe-1-');
    this.refreshers.set(refresh_token, { token, until: Number.POSITIVE_INFINITY });
    return { access_token, token_type: 'bot', scope, refresh_token, expires_in: seconds };
  }

  /** Of more than two that have not ended, the oldest is revoked. */
  private limit({ id }: Place): void {
    const active = [...this.tokens.values()].filter(
      ({ place, until, state }) => place.id === id && state === 'valid' && until < Number.POSITIVE_INFINITY,
    );
    for (const oldest of active.slice(0, -ACTIVE_AT_MOST)) oldest.state = 'token_revoked';
  }

  private now = (): number => this.options.now().getTime();
}

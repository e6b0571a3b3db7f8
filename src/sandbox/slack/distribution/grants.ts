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

const CODE_MS = 10 * 60_000;
const secret = (prefix: string) => `${prefix}${randomBytes(12).toString('hex')}`;

/** Codes, tokens and refresh tokens as Slack hands them out. https://docs.slack.dev/authentication/using-token-rotation */
export class Grants {
  private readonly codes = new Map<string, Code>();
  private readonly tokens = new Map<string, Token>();
  private readonly refreshers = new Map<string, Token>();
  private readonly spent: string[] = [];

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
  issued = (): string[] => [...this.tokens.keys(), ...this.refreshers.keys(), ...this.spent];

  /** Every token of a place is worth nothing from now on. */
  end(placeId: string, state: 'token_revoked' | 'account_inactive'): void {
    for (const token of this.tokens.values()) if (token.place.id === placeId) token.state = state;
    for (const [key, { place }] of this.refreshers) if (place.id === placeId) this.refreshers.delete(key);
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

  /** A refresh token is good once. */
  private useRefresher(args: Json): Token {
    const token = this.refreshers.get(String(args.refresh_token));
    this.refreshers.delete(String(args.refresh_token));
    if (!token) throw new SlackRefusal('invalid_refresh_token');
    this.spent.push(String(args.refresh_token));
    return token;
  }

  private issue(place: Place, scope: string): Json {
    const { expiresInSeconds: seconds } = this.options;
    const access_token = secret(seconds ? 'xoxe.xoxb-1-' : 'xoxb-');
    const until = seconds ? this.now() + seconds * 1000 : Number.POSITIVE_INFINITY;
    const token: Token = { place, scope, until, state: 'valid' };
    this.tokens.set(access_token, token);
    if (!seconds) return { access_token, token_type: 'bot', scope };
    const refresh_token = secret('xoxe-1-');
    this.refreshers.set(refresh_token, token);
    return { access_token, token_type: 'bot', scope, refresh_token, expires_in: seconds };
  }

  private now = (): number => this.options.now().getTime();
}

import type { Request, Response } from 'express';
import { z } from 'zod';
import { openSessionOf } from '../../../application/console/openSessionOf.js';
import type { Log, Needs, NeedsOf } from '../../../application/ports/index.js';
import { t } from '../../../i18n/index.js';
import { limitOf } from '../../limit.js';
import { pageHeaders } from '../../pages/headers.js';
import { paragraph, sendPage } from '../../pages/page.js';
import type { Http } from '../../server.js';
import { cookieNamed, keepSession, setCookie } from '../cookie.js';
import { prefixOf } from '../prefix.js';
import type { Attempt, Provider } from './provider.js';

const triesAtMost = 60;
const minuteMs = 60_000;
const attemptMs = 10 * minuteMs;
const cookieName = 'etincelle-sign-in';

const attemptSchema: z.ZodType<Attempt> = z.object({
  ...{ state: z.string().min(20).max(200), nonce: z.string().min(20).max(200) },
  verifier: z.string().min(20).max(200),
});

type Deps = NeedsOf<typeof openSessionOf> & Needs<'nonces' | 'publicUrl'> & { readonly log: Log };

/**
 * `GET /console/sign-in` sends to the company's own sign-in, which sends back to `/console/sign-in/back`. What begins is kept in
 * a cookie of ten minutes; its state is good once.
 */
export function oidcRoutes(http: Http, deps: Deps, provider: Provider, organisationId: string): void {
  const tries = limitOf(triesAtMost, minuteMs);
  const backAt = `${deps.publicUrl}/console/sign-in/back`;
  http.get('/console/sign-in', async (request, response) => {
    if (!tries.allows(request.ip ?? '')) return refuse(request, response);
    try {
      const { url, attempt } = await provider.begin(backAt);
      setCookie(response, deps.publicUrl, cookieName, JSON.stringify(attempt), attemptMs / 1000);
      response.set(pageHeaders).redirect(303, url);
    } catch (error) {
      deps.log.error('console.signInFailed', {}, error);
      refuse(request, response);
    }
  });
  http.get('/console/sign-in/back', async (request, response) => {
    const attempt = attemptIn(cookieNamed(request, deps.publicUrl, cookieName));
    setCookie(response, deps.publicUrl, cookieName, '', 0);
    const session =
      attempt && tries.allows(request.ip ?? '')
        ? await sessionBy(deps, provider, organisationId, { request, backAt, attempt })
        : null;
    if (!session) return refuse(request, response);
    keepSession(response, deps.publicUrl, session, deps.clock.now());
    response.set(pageHeaders).redirect(303, `${prefixOf(deps.publicUrl)}/console/`);
  });
}

interface Back {
  readonly request: Request;
  readonly backAt: string;
  readonly attempt: Attempt;
}

/** Null for an answer that is not this attempt's, was used before, or vouches for nobody of the company. */
async function sessionBy(
  deps: Deps,
  provider: Provider,
  organisationId: string,
  { request, backAt, attempt }: Back,
) {
  const until = new Date(Date.now() + attemptMs);
  if (!(await deps.nonces.spend(`console ${attempt.state}`, until))) return null;
  const { search } = new URL(request.originalUrl, 'http://console');
  try {
    const signedIn = await provider.finish(new URL(backAt + search), attempt);
    return signedIn && (await openSessionOf(deps, organisationId, signedIn));
  } catch (error) {
    deps.log.warn('console.signInRefused', { code: codeOf(error) });
    return null;
  }
}

/** A library's own code; its words may hold what was sent. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';

function attemptIn(text: string | null): Attempt | null {
  try {
    return attemptSchema.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

function refuse({ headers }: Pick<Request, 'headers'>, response: Response): void {
  const locale = headers['accept-language']?.startsWith('en') ? 'en' : 'fr';
  const content = paragraph(t(locale, 'console.signIn.refused'));
  sendPage(response, { status: 403, locale, title: t(locale, 'console.enter.title'), content });
}

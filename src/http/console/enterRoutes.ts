import type { Request, Response } from 'express';
import { openSession } from '../../application/console/openSession.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { t } from '../../i18n/index.js';
import { isFromElsewhere } from '../fromElsewhere.js';
import { limitOf } from '../limit.js';
import { buttonPage, gonePage, localeIn, namedIn } from '../links/pages.js';
import { pageHeaders } from '../pages/headers.js';
import { sendPage } from '../pages/page.js';
import type { Http } from '../server.js';
import { keepSession } from './cookie.js';
import { prefixOf } from './prefix.js';

/** So many links are tried in a minute from one address. */
const triesAtMost = 60;
const minuteMs = 60_000;

type Needs = NeedsOf<typeof openSession> & { readonly publicUrl: string };

/**
 * `GET /console/enter/:locale/:name`: a page with one button. `POST` lets in, once. Programs that look at links in a chat before
 * people do open the page, and use nothing up.
 */
export function enterRoutes(http: Http, deps: Needs): void {
  const path = '/console/enter/:locale/:name' as const;
  const tries = limitOf(triesAtMost, minuteMs);
  http.get(path, ({ params }, response) => {
    const locale = localeIn(params.locale);
    const [text, button] = [t(locale, 'console.enter.text'), t(locale, 'console.enter.button')];
    sendPage(response, buttonPage(locale, t(locale, 'console.enter.title'), text, button));
  });
  http.post(path, async (request, response) => {
    const allowed = !isFromElsewhere(request) && tries.allows(request.ip ?? '');
    await enter(deps, request, response, allowed);
  });
}

async function enter(
  deps: Needs,
  { params }: Request<{ locale: string; name: string }>,
  response: Response,
  allowed: boolean,
): Promise<void> {
  const locale = localeIn(params.locale);
  const link = allowed ? namedIn(params.name) : null;
  const session = link && (await openSession(deps, link));
  if (!session)
    return sendPage(
      response,
      gonePage(locale, t(locale, 'console.enter.title'), t(locale, 'console.enter.gone')),
    );
  keepSession(response, deps.publicUrl, session, deps.clock.now());
  response.set(pageHeaders).redirect(303, `${prefixOf(deps.publicUrl)}/console/`);
}

import express, { type Request, type Response } from 'express';
import { hearHris } from '../../application/people/hris/hearHris.js';
import type { HrisWebhook, Needs, NeedsOf } from '../../application/ports/index.js';
import { limitOf } from '../limit.js';
import type { Http } from '../server.js';

const path = '/hris/:organisationId/:connectionId';
/** What an HRIS tells of a change is far less. */
const bodyAtMost = '256kb';
const minuteMs = 60_000;
/** Webhooks that are nobody's are tried so often in a minute from one address. */
const failuresAtMost = 120;
/** Whoever changes all of a company tells of each. Past it they are told to come later. */
const ofOneAtMost = 1_200;

/**
 * `/hris/…`: an HRIS tells that somebody has changed, and its next reading comes sooner. What is not signed as its vendor signs is answered alike,
 * whether there is such a connection or not.
 */
export function hrisWebhookRoutes(
  http: Http,
  deps: Needs<'hris' | 'clock'> & NeedsOf<typeof hearHris>,
): void {
  const [failures, ofOne] = [limitOf(failuresAtMost, minuteMs), limitOf(ofOneAtMost, minuteMs)];
  // To the byte: a body that was unpacked or parsed is not what was signed.
  const readBody = express.raw({ limit: bodyAtMost, type: () => true, inflate: false });
  // Asked before anything is sent, and so before there is a secret. Who asks hears no more than they said.
  http.get(path, ({ query }, response) => {
    const challenge = deps.hris.challengeIn(query);
    if (challenge === null) response.sendStatus(404);
    else response.set('cache-control', 'no-store').type('text/plain').send(challenge);
  });
  http.post(path, readBody, async (request, response) => {
    const { organisationId = '', connectionId = '' } = request.params as Record<string, string | undefined>;
    const asked = { organisationId, connectionId, webhook: webhookIn(request, deps.clock.now()) };
    const isHeard = (await hearHris(deps, asked)) === 'heard';
    const isAllowed = isHeard ? ofOne.allows(connectionId) : failures.allows(request.ip ?? '');
    if (!isAllowed) tooMany(response);
    else response.status(isHeard ? 200 : 401).end();
  });
}

const webhookIn = (request: Request, at: Date): HrisWebhook => ({
  header: (name) => request.get(name),
  body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
  at,
});

const tooMany = (response: Response): void =>
  void response
    .status(429)
    .set('retry-after', String(minuteMs / 1_000))
    .end();

import type { IncomingMessage } from 'node:http';
import { type Stranger, strangerIn } from '../../http/onThisMachine.js';
import { Refusal } from './refusals.js';

const sentences: Readonly<Record<Stranger['reason'], string>> = {
  notLoopback: 'The sandbox answers on its own machine only.',
  proxied: 'The sandbox answers on its own machine only, without anything in between.',
  otherHost: 'The sandbox answers at the address that it printed when it started.',
  otherSite: 'Only the sandbox’s own page may do this.',
};

/** Refuses what does not come from the sandbox's own page, which has no password: see `strangerIn`. */
export function checkCaller(request: IncomingMessage): void {
  const stranger = strangerIn(request);
  if (stranger) throw new Refusal(stranger.status, sentences[stranger.reason]);
  const { method, headers } = request;
  // Another site's form cannot send this type, whatever headers a browser leaves out.
  const isJson = headers['content-type']?.startsWith('application/json') ?? false;
  if (method !== 'GET' && method !== 'HEAD' && !isJson)
    throw new Refusal(415, 'Send JSON, with the content type application/json.');
}

import { App, ExpressReceiver, type ExpressReceiverOptions } from '@slack/bolt';
import type { Log } from '../../application/ports/index.js';
import { createBoltLogger } from './boltLogger.js';
import type { Handle } from './handle.js';
import { type Installer, installPaths } from './install/receiver.js';
import { keepCookiesLax } from './install/state.js';
import { createReadRequest, type ReadRequest } from './readRequest.js';
import type { Ack } from './submitting.js';

const PATH = '/slack/events';
/** What nobody here listens to gets its 404 before Slack gives up at 3 s. */
const UNHANDLED_MS = 2_800;

/** The shared express app, as Bolt takes it. */
export type HttpApp = NonNullable<ExpressReceiverOptions['app']>;
type Handler = ExpressReceiver['requestHandler'];

/**
 * Mounts `POST /slack/events` on the shared app. The signature is over the body as it was sent, so no body parser may stand
 * before it. Bolt is given what was read and verified here. Its own reader takes a body whole before it looks who sent it.
 * With an installer, the two addresses by which the app is installed are mounted too.
 */
export function mountEndpoint(
  app: HttpApp,
  signingSecret: string,
  handle: Handle,
  log: Log,
  installer: Installer | null,
  patienceMs = UNHANDLED_MS,
): void {
  if (!signingSecret.trim()) throw new Error('The Slack signing secret is empty: set SLACK_SIGNING_SECRET.');
  const logger = createBoltLogger(log);
  if (installer) {
    app.use('/slack', keepCookiesLax);
    app.use([...installPaths], onlyGet);
  }
  const receiver = new ExpressReceiver({
    ...installer,
    app,
    signingSecret,
    // The endpoint is ours, below.
    endpoints: {},
    logger,
    // The answer to Slack leaves when our handler returns, that is once the event is stored: never before.
    processBeforeResponse: true,
    unhandledRequestTimeoutMillis: patienceMs,
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(500).end();
      log.warn('slack.event.notAccepted');
      return false;
    },
  });
  // Each call of ours brings its token itself. Bolt would ask for one at every event, and exchange it without a lease.
  const authorize = async () => ({});
  if (receiver.installer) receiver.installer.authorize = authorize;
  const options = { receiver, logger, convoStore: false, ignoreSelf: false } as const;
  listen(new App({ ...options, ...(!installer && { authorize }) }), handle);
  app.post(PATH, door(createReadRequest(signingSecret), receiver, log));
}

/** Lets in what Slack signed and can mean one thing only. */
const door =
  (read: ReadRequest, receiver: ExpressReceiver, log: Log): Handler =>
  async (request, response) => {
    const found = await read(request);
    if ('reason' in found) {
      log.warn('slack.refused', { ...found });
      response.status(found.status).end();
    } else if (found.kind === 'challenge') {
      response.json({ challenge: found.challenge });
    } else if (found.kind === 'sslCheck') {
      response.end();
    } else {
      request.body = found.body;
      await receiver.requestHandler(request, response);
    }
  };

/** Bolt would install by any method: a form of another page could post what it found. */
function onlyGet(...[request, response, next]: [...Parameters<Handler>, () => void]): void {
  if (request.method === 'GET') next();
  else response.status(405).set('allow', 'GET').end();
}

const noResponse: Ack = async () => {};

/**
 * One listener for all that Slack sends: what it is to us, `handle` reads. Of a dozen, Bolt would ask each about every
 * press, which is dear in a rush. Events need no acknowledgement of ours: Bolt gives it.
 */
const listen = (app: App, handle: Handle): void =>
  void app.use(async ({ body, ...args }) => {
    const ack = 'ack' in args ? (args.ack as Ack | undefined) : undefined;
    await handle(body, ack ?? noResponse);
  });

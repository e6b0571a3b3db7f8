import { App, ExpressReceiver, type ExpressReceiverOptions } from '@slack/bolt';
import type { Log } from '../../application/ports/index.js';
import { createBoltLogger } from './boltLogger.js';
import type { Handle } from './handle.js';
import type { Installer } from './install/receiver.js';
import type { Ack } from './submitting.js';

const PATH = '/slack/events';
const FIVE_MINUTES_S = 300;

/** The shared express app, as Bolt takes it. */
export type HttpApp = NonNullable<ExpressReceiverOptions['app']>;
type Handler = ExpressReceiver['requestHandler'];

/**
 * Mounts `POST /slack/events` on the shared app. Bolt reads the raw body and verifies its signature, so no body parser
 * may stand before it. https://docs.slack.dev/authentication/verifying-requests-from-slack
 * With an installer, the two addresses by which the app is installed are mounted too.
 */
export function mountEndpoint(
  app: HttpApp,
  signingSecret: string,
  handle: Handle,
  log: Log,
  installer: Installer | null,
): void {
  if (!signingSecret.trim()) throw new Error('The Slack signing secret is empty: set SLACK_SIGNING_SECRET.');
  app.post(PATH, refuseTheFuture(log));
  const logger = createBoltLogger(log);
  const receiver = new StrictReceiver(log, {
    ...installer,
    app,
    signingSecret,
    endpoints: PATH,
    logger,
    // The answer to Slack leaves when our handler returns, that is once the event is stored: never before.
    processBeforeResponse: true,
    // What nobody here listens to gets its 404 before Slack gives up at 3 s.
    unhandledRequestTimeoutMillis: 2_800,
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(500).end();
      log.warn('slack.event.notAccepted');
      return false;
    },
  });
  // Each call of ours brings its token itself: Bolt would ask for one at every event, and exchange it without a lease.
  const authorize = async () => ({});
  if (receiver.installer) receiver.installer.authorize = authorize;
  const options = { receiver, logger, convoStore: false, ignoreSelf: false } as const;
  listen(new App({ ...options, ...(!installer && { authorize }) }), handle);
}

/** Refuses a body that is not an object with something in it, which Bolt would leave without an answer for 3 s. */
class StrictReceiver extends ExpressReceiver {
  constructor(
    private readonly log: Log,
    options: ExpressReceiverOptions,
  ) {
    super(options);
  }

  override async requestHandler(...[request, response]: Parameters<Handler>): Promise<void> {
    const body: unknown = request.body;
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    if (isObject && Object.keys(body).length > 0) return super.requestHandler(request, response);
    this.log.warn('slack.refused', { status: 400, reason: 'body' });
    response.status(400).end();
  }
}

/** Bolt refuses a timestamp more than five minutes old; one as far ahead would make a stolen request valid for longer. */
const refuseTheFuture =
  (log: Log) =>
  (...[request, response, next]: [...Parameters<Handler>, () => void]): void => {
    const seconds = Number(request.headers['x-slack-request-timestamp']);
    // No timestamp at all is not ahead: Bolt refuses it.
    if (!(seconds > Date.now() / 1000 + FIVE_MINUTES_S)) {
      next();
      return;
    }
    log.warn('slack.refused', { status: 401, reason: 'timestampAhead' });
    response.status(401).end();
  };

const noResponse: Ack = async () => {};

/** Everything that we listen to, as the manifest names it. Events need no acknowledgement of ours: Bolt gives it. */
function listen(app: App, handle: Handle): void {
  for (const type of ['message', 'app_mention', 'app_home_opened', 'app_uninstalled', 'tokens_revoked'])
    app.event(type, ({ body }) => handle(body, noResponse));
  app.command(/.*/, ({ body, ack }) => handle(body, () => ack()));
  app.action(/.*/, ({ body, ack }) => handle(body, () => ack()));
  app.view({ type: 'view_submission', callback_id: /.*/ }, ({ body, ack }) =>
    handle(body, (answer) => ack(answer)),
  );
  app.view({ type: 'view_closed', callback_id: /.*/ }, ({ ack }) => ack());
  app.shortcut(/.*/, ({ ack }) => ack());
  app.options(/.*/, ({ ack }) => ack({ options: [] }));
}

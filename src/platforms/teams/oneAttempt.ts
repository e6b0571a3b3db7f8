import { aimed } from './targeted.js';

/** The part of a connector client that sends requests; botbuilder keeps it private and gives no option for it. */
interface Pipeline {
  removePolicy(options: { name: string }): void;
  addPolicy(policy: {
    name: string;
    sendRequest(request: Cancellable, next: (request: Cancellable) => Promise<unknown>): unknown;
  }): void;
}

type Cancellable = Parameters<typeof aimed>[0] & { abortSignal?: AbortSignal };

/**
 * A connector that sends each request once. By default it repeats a POST up to three times after a 5xx or a lost
 * connection. That says the same thing again to people. It also sleeps through a 429. When to repeat is the outbox's
 * decision. Nor does it follow a redirection, with our token. A request that takes longer than `timeoutMs` is given
 * up. Throws when the client is not built as expected, rather than repeat in silence.
 */
export function oneAttempt<Client extends object>(client: Client, timeoutMs: number): Client {
  const pipeline = pipelineOf(client);
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy({
    name: 'requestTimeout',
    sendRequest: (request, next) => {
      // Its own `timeout` leaves a timer behind that keeps a stopping process alive.
      aimed(request);
      request.abortSignal = AbortSignal.timeout(timeoutMs);
      return next(request);
    },
  });
  return client;
}

function pipelineOf(client: object): Pipeline {
  const inner: unknown = Reflect.get(client, 'client');
  const pipeline: unknown =
    typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'pipeline') : null;
  const known =
    typeof pipeline === 'object' &&
    pipeline !== null &&
    'removePolicy' in pipeline &&
    'addPolicy' in pipeline;
  if (!known)
    throw new Error('This version of botbuilder hides its request pipeline: retries cannot be turned off.');
  return pipeline as Pipeline;
}

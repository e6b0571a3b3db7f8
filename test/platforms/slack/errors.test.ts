import {
  failureOf,
  NotInstalledError,
  ResponseUrlError,
  TokenError,
} from '../../../src/platforms/slack/errors.js';

/** A network error as fetch throws it and the SDK wraps it. */
const network = (cause: unknown) =>
  Object.assign(new Error('A request error occurred'), { original: { cause } });

test.each(['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT'])('%s: nothing left, try again', (code) => {
  expect(failureOf(network({ code }))).toEqual({ kind: 'busy', retryAfterMs: 5_000, code });
});

test('the code of a connection tried by several addresses is found too', () => {
  const failure = failureOf(network({ errors: [{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }] }));
  expect(failure).toMatchObject({ kind: 'busy', code: 'ECONNREFUSED' });
});

test.each([network({ code: 'ECONNRESET' }), network({ name: 'TimeoutError', code: 23 }), 'what?', null])(
  'a broken or silent connection leaves a doubt',
  (error) => {
    expect(failureOf(error).kind).toBe('inDoubt');
  },
);

test('an error of ours has its code', () => {
  expect(failureOf(new NotInstalledError())).toEqual({ kind: 'unreachable', code: 'not_installed' });
  expect(failureOf(new ResponseUrlError(404))).toEqual({ kind: 'failed', code: 'http_404' });
  expect(failureOf(new ResponseUrlError(403))).toEqual({ kind: 'failed', code: 'http_403' });
  expect(failureOf(new ResponseUrlError(429))).toMatchObject({ kind: 'busy' });
  expect(failureOf(new ResponseUrlError(500))).toMatchObject({ kind: 'inDoubt' });
});

test.each([
  ['token_not_identified', 60_000],
  ['token_refused', 60_000],
  ['token_not_refreshed', 60_000],
  ['token_unreadable', 60_000],
  ['token_gone', 1_000],
] as const)('%s: nothing was sent, and it is tried again', (code, retryAfterMs) => {
  expect(failureOf(new TokenError(code))).toEqual({ kind: 'busy', retryAfterMs, code });
});

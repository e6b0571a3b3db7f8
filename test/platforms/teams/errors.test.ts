import { faultOf } from '../../../src/platforms/teams/errors.js';

const refused = (statusCode: number, body: unknown = {}, headers: Record<string, string> = {}) => ({
  statusCode,
  response: { bodyAsText: JSON.stringify(body), headers: { get: (name: string) => headers[name] } },
});

test.each([
  [400, 'failed'],
  [401, 'busy'],
  [403, 'unreachable'],
  [404, 'gone'],
  [412, 'busy'],
  [413, 'failed'],
  [429, 'busy'],
  [500, 'inDoubt'],
  [502, 'busy'],
  [503, 'busy'],
  [504, 'busy'],
])('an answer of %i means %s', (status, kind) => {
  expect(faultOf(refused(status))).toMatchObject({ kind, code: String(status) });
});

test('the most telling code of the body is kept, its sentences are not', () => {
  const body = { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked', message: 'jean@exemple.fr' } };
  expect(faultOf(refused(403, body))).toEqual({ kind: 'unreachable', code: 'MessageWritesBlocked' });
  const sentence = { error: { code: 'Jean a bloqué le bot' } };
  expect(faultOf(refused(403, sentence))).toEqual({ kind: 'unreachable', code: '403' });
  expect(faultOf({ ...refused(403), response: { bodyAsText: '<html>' } })).toMatchObject({ code: '403' });
});

test('Retry-After is kept, in seconds or as a date', () => {
  expect(faultOf(refused(429, {}, { 'retry-after': '12' }))).toMatchObject({ retryAfterMs: 12_000 });
  const past = { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' };
  expect(faultOf(refused(429, {}, past))).toMatchObject({ retryAfterMs: 0 });
  expect(faultOf(refused(429, {}, { 'retry-after': 'soon' }))).toMatchObject({ retryAfterMs: 10_000 });
});

test.each([
  [{ code: 'ECONNREFUSED' }, { kind: 'busy', code: 'ECONNREFUSED' }],
  [{ code: 'ECONNRESET' }, { kind: 'inDoubt', code: 'ECONNRESET' }],
  [{ errorCode: 'invalid_client' }, { kind: 'busy', code: 'token.invalid_client' }],
  [new Error('anything'), { kind: 'inDoubt', code: 'noAnswer' }],
  ['a string', { kind: 'inDoubt', code: 'noAnswer' }],
])('without an answer, %j means %j', (error, fault) => {
  expect(faultOf(error)).toMatchObject(fault);
});

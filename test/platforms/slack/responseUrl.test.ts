import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failureOf } from '../../../src/platforms/slack/errors.js';
import { isSlacks, postResponse } from '../../../src/platforms/slack/responseUrl.js';
import { until } from '../../support/eventually.js';
import { type Running, saying, startPlatform } from './support.js';

const own = 'https://slack.example.org/api/';
const here = 'http://127.0.0.1:4000/api/';

test.each<[string, string | undefined, boolean]>([
  ['https://hooks.slack.com/actions/T1/1/a', undefined, true],
  ['https://hooks.slack.com/actions/T1/1/a', own, true],
  ['https://slack.example.org/response/1', own, true],
  ['http://127.0.0.1:4000/response/1', here, true],
  ['http://127.0.0.1:4001/response/1', here, false],
  ['http://hooks.slack.com/actions/T1/1/a', undefined, false],
  ['https://hooks.slack.com:8443/a', undefined, false],
  ['https://me:you@hooks.slack.com/a', undefined, false],
  ['https://hooks.slack.com@evil.example/a', undefined, false],
  ['https://hooks.slack.com.evil.example/a', undefined, false],
  ['https://evil-hooks.slack.com/a', undefined, false],
  ['https://evil.example/hooks.slack.com', undefined, false],
  ['ftp://hooks.slack.com/a', undefined, false],
  ['https://slack.example.org/response/1', undefined, false],
  ['http://slack.example.org/response/1', own, false],
  ['https://slack.example.org:444/response/1', own, false],
  ['http://127.0.0.1:27017/', undefined, false],
  ['http://127.0.0.1:27017/', own, false],
  ['http://169.254.169.254/latest/meta-data/', undefined, false],
  ['http://169.254.169.254/latest/meta-data/', here, false],
  ['http://localhost:4000/', here, false],
  ['https://127.0.0.1:4000/', here, false],
  ['file:///etc/hosts', here, false],
])('%s, with the Web API at %s, is where answers go: %s', (url, apiUrl, expected) => {
  expect(isSlacks(url, apiUrl)).toBe(expected);
});

describe('through the door', () => {
  let running: Running;
  let trap: Server;
  let trapped: string[];
  let redirectTo: string;
  beforeEach(async () => {
    running = await startPlatform();
    running.fake.reply = () => saying({ kind: 'silence', muted: true });
    trapped = [];
    redirectTo = '';
    trap = createServer((request, response) => {
      trapped.push(`${request.method} ${request.url}`);
      request.resume();
      response.writeHead(redirectTo ? 307 : 200, redirectTo ? { location: redirectTo } : {}).end();
    });
    await new Promise<void>((resolve) => trap.listen(0, resolve));
  });
  afterEach(async () => {
    await running.stop();
    trap.closeAllConnections();
    await new Promise((resolve) => trap.close(resolve));
  });

  const trapAt = (host: string) => `http://${host}:${(trap.address() as AddressInfo).port}`;

  /** Slack signs it: only what it says of the way back is not Slack's. */
  const click = (response_url: string) =>
    running.slack.interact({
      ...{ type: 'block_actions', trigger_id: response_url, user: { id: 'UALICE' }, team: { id: 'T1' } },
      ...{ container: { type: 'message' }, channel: { id: 'CGENERAL', name: 'general' }, response_url },
      actions: [{ action_id: 'a', value: 'x' }],
    });

  test('an address that is not Slack’s is never asked, and the person is answered in their own chat', async () => {
    await click(`${trapAt('localhost')}/steal`);
    await click(`${trapAt('127.0.0.1')}/steal`);
    await until(() => running.alice.inbox().length === 2);
    await running.platform.stop();
    expect(trapped).toEqual([]);
    expect(running.fake.finished).toHaveLength(2);
  });

  test('a redirect of Slack’s own address is not followed either', async () => {
    redirectTo = `${trapAt('localhost')}/steal`;
    const api = { apiUrl: `${trapAt('127.0.0.1')}/api/`, timeoutMs: 5_000 };
    const posted = postResponse(`${trapAt('127.0.0.1')}/response`, { text: 'x' }, api);
    await expect(posted).rejects.toMatchObject({ name: 'ResponseUrlError', status: 307 });
    expect(trapped).toEqual(['POST /response']);
  });

  test('an address that does not answer in time is given up: nobody knows whether it was said', async () => {
    trap.removeAllListeners('request');
    const apiUrl = `${trapAt('127.0.0.1')}/api/`;
    const posted = postResponse(`${trapAt('127.0.0.1')}/response`, { text: 'x' }, { apiUrl, timeoutMs: 50 });
    const failure = await posted.catch(failureOf);
    expect(failure).toMatchObject({ kind: 'inDoubt', code: 'UND_ERR_HEADERS_TIMEOUT' });
  });
});

import { createAddressGuard } from '../../src/outbound/addressGuard.js';
import { post } from '../../src/webhooks/post.js';
import { type Receiver, startReceiver } from '../webhooks/receiver.js';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

const outside = [{ address: '93.184.215.14', family: 4 }];
const inside = [{ address: '127.0.0.1', family: 4 }];
const none = new Set<string>();
const soon = () => AbortSignal.timeout(60_000);
const content = { headers: {}, body: '{}' };

test.each([
  ['http://hooks.example/', 'notSecure'],
  ['ftp://hooks.example/', 'notSecure'],
  ['https://127.0.0.1/', 'inside'],
  ['https://0x7f.1/', 'inside'],
  ['https://2130706433/', 'inside'],
  ['https://[::1]/', 'inside'],
  ['https://[::ffff:10.0.0.1]/', 'inside'],
  ['https://169.254.169.254/latest/meta-data', 'inside'],
  ['https://hooks.example/', 'outside'],
  ['https://8.8.8.8/', 'outside'],
])('%s is %s', async (url, where) => {
  const guard = createAddressGuard(none, async (host) =>
    [{ address: host, family: 4 }]
      .map((one) => (one.address === 'hooks.example' ? outside[0] : one))
      .flatMap((one) => one ?? []),
  );
  expect(await guard.check(new URL(url))).toBe(where);
});

test('a name that leads inside too is refused, and so is one that leads nowhere', async () => {
  const url = new URL('https://hooks.example/');
  expect(await createAddressGuard(none, async () => [...outside, ...inside]).check(url)).toBe('inside');
  const nowhere = createAddressGuard(none, () => Promise.reject(new Error('ENOTFOUND')));
  expect(await nowhere.check(url)).toBe('unknown');
});

test('a name that leads outside when it is looked at, and inside right after, reaches nothing inside', async () => {
  const answers = [outside, inside];
  const guard = createAddressGuard(none, async () => answers.shift() ?? inside);
  const url = new URL(receiver.url.replace('http', 'https').replace('localhost', 'rebinding.example'));
  expect(await guard.check(url)).toBe('outside');
  expect(await post(guard, url, content, soon())).toEqual({ failure: 'private-address' });
  expect(receiver.received).toEqual([]);
});

test('it goes to the address that was looked at, whatever the name leads to elsewhere', async () => {
  const asked: string[] = [];
  const meant = new URL(receiver.url.replace('localhost', 'intranet.example'));
  const guard = createAddressGuard(new Set([meant.host]), async (host) => {
    asked.push(host);
    return inside;
  });
  expect(await post(guard, meant, content, soon())).toEqual({ status: 204 });
  expect(asked).toEqual(['intranet.example']);
  expect(receiver.received).toHaveLength(1);
});

test('a host that is meant is so with its port alone', async () => {
  const guard = createAddressGuard(new Set(['intranet.example:4000']), async () => inside);
  expect(await guard.check(new URL('http://intranet.example:4000/'))).toBe('outside');
  expect(await guard.check(new URL('https://intranet.example:4001/'))).toBe('inside');
  expect(await guard.check(new URL('http://intranet.example/'))).toBe('notSecure');
});

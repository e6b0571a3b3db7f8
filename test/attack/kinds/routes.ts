import { ask, raw } from '../doors/http.js';
import type { Scene } from '../grounds/scene.js';
import { cross, type Input, type Kind, named } from '../kind.js';

const paths: readonly string[] = [
  ...[
    '/',
    '/.env',
    '/.git/config',
    '/package.json',
    '/dist/main.js',
    '/.data/journal',
    '/admin',
    '/sandbox',
    '/sandbox/',
    '/sandbox/api/start',
  ],
  ...[
    '/slack/install',
    '/slack/oauth_redirect',
    '/slack/oauth_redirect?code=a&state=b',
    '/slack/events',
    '/slack/../metrics',
    '/slack/%2e%2e/metrics',
  ],
  ...[
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%5c..%5cwindows',
    '//evil.example/',
    '/\\evil.example',
    '/.//x',
  ],
  ...[
    '/__proto__',
    '/constructor',
    '/toString',
    '/hasOwnProperty',
    '/api',
    '/api/',
    '/api/messages/x',
    '/api/messages%00',
    '/API/MESSAGES',
  ],
  ...[
    '/%',
    '/%E0%A4%A',
    '/%00',
    '/?%',
    `/${'a'.repeat(15_000)}`,
    `/?${'a=b&'.repeat(4_000)}`,
    '/calendar',
    '/calendar/',
    '/debug/pprof',
    '/server-status',
  ],
  ...[
    '/healthz/x',
    '/readyz/x',
    '/metrics/x',
    '/METRICS/',
    '/graphql',
    '/wp-login.php',
    '/robots.txt',
    '/favicon.ico',
  ],
];
const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'CONNECTX'];

/** Ways to ask for the figures without their password. */
const asking: readonly [string, Record<string, string>][] = [
  ['nothing', {}],
  ['an empty token', { authorization: 'Bearer ' }],
  ['another token', { authorization: 'Bearer another' }],
  ['a password', { authorization: 'Basic YWRtaW46YWRtaW4=' }],
  ['a token in the address', {}],
  ['a cookie', { cookie: 'token=admin' }],
  ['the word undefined', { authorization: 'Bearer undefined' }],
  ['the word null', { authorization: 'Bearer null' }],
  ['a caller of this machine', { 'x-forwarded-for': '127.0.0.1' }],
  ['an address of this machine', { host: 'localhost' }],
];

const line = (first: string, more = '') => `${first}\r\nhost: 127.0.0.1\r\nconnection: close\r\n${more}\r\n`;
const broken: Readonly<Record<string, string>> = {
  'no request': '\u0000\u0001\u0002',
  'a TLS greeting': '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
  'HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a line without end': 'G'.repeat(100_000),
  'no host': 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n',
  'two hosts': 'GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n',
  'a header without a name': line('GET / HTTP/1.1', ': x\r\n'),
  'a header folded': line('GET / HTTP/1.1', 'x: a\r\n b\r\n'),
  'a header with a null': line('GET / HTTP/1.1', 'x: a\u0000b\r\n'),
  'ten thousand headers': line('GET / HTTP/1.1', 'x: a\r\n'.repeat(10_000)),
  'an absolute address': line('GET http://evil.example/metrics HTTP/1.1'),
  'an upgrade': line('GET /sandbox HTTP/1.1', 'upgrade: websocket\r\nsec-websocket-key: x\r\n'),
  'a smuggled request':
    line('POST /nowhere HTTP/1.1', 'content-length: 4\r\ntransfer-encoding: chunked\r\n') +
    '0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n',
  'a version of the future': line('GET / HTTP/9.9'),
};

export function routes(scene: Scene): Kind {
  const { url } = scene.chats;
  return {
    inputs: [
      ...paths.map((path): Input => ({ name: named(path), send: () => ask(`${url}${path}`) })),
      ...cross(methods, ['/', '/healthz', '/readyz', '/calendar/x.ics', '/slack/events']).map(
        ([method, path]): Input => ({
          name: `${method} ${path}`,
          send: () => ask(`${url}${path}`, { method, headers: { 'content-type': 'text/plain' } }),
        }),
      ),
      ...asking.map(
        ([name, headers]): Input => ({
          name: `the figures with ${name}`,
          send: () =>
            ask(`${url}/metrics${name === 'a token in the address' ? '?token=x&authorization=x' : ''}`, {
              headers,
            }),
        }),
      ),
      ...Object.entries(broken).map(([name, bytes]): Input => ({ name, send: () => raw(url, bytes) })),
    ],
    watch: scene.watchDoor,
    // Figures, files, or what went wrong inside.
    secrets: /# HELP|etincelle_|process_cpu|root:|"name": "etincelle"|node_modules|Error:|at \w+ \(/,
    refusedAtTheDoor: true,
    controls: [async () => expect(await ask(`${url}/healthz`)).toMatchObject({ status: 200 })],
  };
}

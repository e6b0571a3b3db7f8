import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { App } from '../../src/app.js';
import { closeServer, createHttp, endRoutes, listen } from '../../src/http/server.js';
import { eventually } from '../support/eventually.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { collectingLog } from '../support/world.js';
import { startQuiet } from './running.js';

test('no request may take longer than half a minute to come, nor its head than ten seconds', async () => {
  const { server } = await listen(createHttp(), 0, '127.0.0.1');
  expect([server.requestTimeout, server.headersTimeout]).toEqual([30_000, 10_000]);
  await closeServer(server, 0);
});

test('the connections of strangers are counted: above the limit they are refused', async () => {
  const { server, port } = await listen(createHttp(), 0, '127.0.0.1');
  expect(server.maxConnections).toBe(2_000);
  server.maxConnections = 1;
  const first = connect(port, '127.0.0.1');
  await new Promise((resolve) => server.once('connection', resolve));
  const dropped = new Promise((resolve) => server.once('drop', resolve));
  const second = connect(port, '127.0.0.1').on('error', () => {});
  await dropped;
  for (const socket of [first, second]) socket.destroy();
  await closeServer(server, 0);
});

test('whoever has gone before their body came is answered in vain, and nothing breaks', async () => {
  const http = createHttp();
  const answered = new Promise((resolve) => {
    http.post('/late', (incoming, response) => {
      incoming.once('close', () =>
        setImmediate(() => {
          Object.defineProperty(incoming, 'socket', { value: null });
          response.writeHead(200).end('late');
          resolve(response.writableEnded);
        }),
      );
    });
  });
  const { server, port } = await listen(http, 0, '127.0.0.1');
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write('POST /late HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf');
  await new Promise((resolve) => server.once('request', resolve));
  socket.destroy();
  expect(await answered).toBe(true);
  await closeServer(server, 0);
});

test('what throws because whoever asked has gone is a refusal; anything else is an error', async () => {
  const log = collectingLog();
  const http = createHttp();
  http.post('/reads', async (request, response) => {
    for await (const _ of request) _;
    response.end();
  });
  http.get('/breaks', () => {
    throw new Error('ours');
  });
  endRoutes(http, log);
  const { server, port } = await listen(http, 0, '127.0.0.1');
  const socket = connect(port, '127.0.0.1');
  socket.write('POST /reads HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf');
  await new Promise((resolve) => server.once('request', resolve));
  socket.destroy();
  await eventually(() =>
    expect(log.lines).toEqual(['warn http.refused {"method":"POST","reason":"brokenOff"}']),
  );
  expect((await fetch(`http://127.0.0.1:${port}/breaks`)).status).toBe(500);
  expect(log.lines[1]).toMatch(/^error http\.failed/);
  await closeServer(server, 0);
});

describe('on the running app', () => {
  let database: TestDatabase;
  let app: App;
  beforeAll(async () => {
    database = await openTestDatabase();
    app = await startQuiet(database.uri);
  });
  afterAll(async () => {
    await app.stop();
    await database.close();
  });

  test.each<[string, number]>([
    ['/healthz', 404],
    ['/readyz', 404],
    ['/metrics', 404],
    ['/calendar/a.b.c.ics', 404],
    ['/slack/events', 404],
    ['/slack/oauth_redirect', 404],
    ['/sandbox/', 404],
    ['/nowhere', 404],
    ['/api/messages', 413],
  ])(
    'a body for %s that nobody wants is answered with %i before it has come, then the connection is closed',
    async (path, status) => {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
      let said = '';
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket
        .on('error', () => {})
        .on('data', (chunk) => {
          said += String(chunk);
        });
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 4000000\r\n\r\n{`,
      );
      await closed;
      expect(said).toMatch(`HTTP/1.1 ${status} `);
    },
  );
});

test('a body that nobody wants, on a connection that is to close, ends with its answer', async () => {
  const http = createHttp();
  http.post('/early', (_request, response) => void response.status(413).end());
  const { server, port } = await listen(http, 0, '127.0.0.1');
  for (let one = 0; one < 20; one += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    let heard = '';
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('data', (bytes) => {
      heard += bytes;
    });
    const head = 'POST /early HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 400000\r\n\r\n';
    socket.write(head + 'x'.repeat(300_000));
    await closed;
    expect(heard).toMatch(/^HTTP\/1\.1 413/);
  }
  await closeServer(server, 0);
});

describe('an answer that comes before the body is read', () => {
  const serve = async () => {
    const http = createHttp();
    http.post('/early', (_request, response) => void response.status(413).end());
    http.post('/reads', async (request, response) => {
      for await (const _ of request) _;
      response.end();
    });
    http.post('/slowly', (_request, response) => setImmediate(() => response.writeHead(200).end()));
    http.get('/', (_request, response) => void response.end());
    return listen(http, 0, '127.0.0.1');
  };

  test.each([
    ['GET', '/', null, 'keep-alive'],
    ['POST', '/early', null, 'keep-alive'],
    ['POST', '/reads', 'x'.repeat(300_000), 'keep-alive'],
    ['POST', '/early', 'x'.repeat(300_000), 'close'],
    ['POST', '/slowly', 'x'.repeat(3_000_000), 'close'],
  ] as const)('%s %s says what becomes of its connection', async (method, path, body, connection) => {
    const { server, port } = await serve();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body });
    expect(answer.headers.get('connection')).toBe(connection);
    await closeServer(server, 0);
  });

  test('who has heard it and goes on sending is cut off a moment later', async () => {
    const { server, port } = await serve();
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {});
    let heard = '';
    socket.on('data', (bytes) => {
      heard += bytes;
    });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(`POST /early HTTP/1.1\r\nhost: x\r\ncontent-length: 4000000\r\n\r\n${'x'.repeat(99_999)}`);
    const sending = setInterval(() => socket.write('x'.repeat(9_999)), 50);
    await closed;
    clearInterval(sending);
    expect(heard).toMatch(/^HTTP\/1\.1 413[\s\S]*connection: close/i);
    await closeServer(server, 0);
  });

  test('so whoever keeps connections loses no request that comes after', async () => {
    const { server, port } = await serve();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const status = (method: string, path: string, body = '') =>
      new Promise((resolve, reject) => {
        const sent = request({ agent, port, host: '127.0.0.1', method, path }, (answer) => {
          answer.resume().once('end', () => resolve(answer.statusCode));
        });
        sent.on('error', reject).setHeader('content-length', body.length);
        sent.end(body);
      });
    for (let one = 0; one < 20; one += 1) {
      expect(await status('POST', '/early', 'x'.repeat(20_000))).toBe(413);
      expect(await status('GET', '/')).toBe(200);
    }
    agent.destroy();
    await closeServer(server, 0);
  });
});

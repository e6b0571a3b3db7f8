import { type Calling, startCalling } from './calling.js';

let api: Calling;
beforeAll(async () => {
  api = await startCalling();
});
afterAll(() => api.close());

const problem = (name: string) => `urn:etincelle:problem:${name}`;

test('without a key in use nobody is let in, whatever they ask for', async () => {
  const revoked = await api.keyOf('own', ['read']);
  const [{ id = '' } = {}] = await api.store.apiKeys.list('own');
  await api.store.apiKeys.revoke('own', id, new Date());
  const keys = [null, '', 'etc_live_', `${api.key}x`, revoked, '__proto__', 'x'.repeat(500)];
  for (const key of keys) {
    const { status, headers, body } = await api.get('/missions', { key });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="etincelle"']);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ type: problem('no-key'), status: 401, title: expect.any(String) });
  }
  const basic = { authorization: `Basic ${api.key}` };
  expect((await api.get('/figures', { key: null, headers: basic })).status).toBe(401);
});

test('a key without the scope is refused', async () => {
  const key = await api.keyOf('own', ['write']);
  expect((await api.get('/missions', { key })).body).toMatchObject({
    type: problem('no-scope'),
    status: 403,
  });
});

test('a query that cannot be read is refused with what is wrong with it, and is never the whole list', async () => {
  const queries = [
    ...['limit=0', 'limit=201', 'limit=x', 'limit=1&limit=2', 'limit=1e3', 'limit='],
    ...['cursor=', 'cursor=x', 'cursor[a]=b', 'curser=1', 'status=nothing', '__proto__=1', 'constructor=1'],
    `cursor=${Buffer.from('["people","a"]').toString('base64url')}`,
    `cursor=${Buffer.from('["missions","a"]').toString('base64url')}`,
    `cursor=${Buffer.from('["missions",{"$gt":0}]').toString('base64url')}`,
    `cursor=${'A'.repeat(400)}`,
  ];
  for (const query of queries) {
    const { status, body } = await api.get(`/missions?${query}`);
    expect([query, status]).toEqual([query, 400]);
    expect(body).toMatchObject({ type: problem('bad-query'), errors: [{ detail: expect.any(String) }] });
  }
});

test('an address, an id or a method that is none is told as such', async () => {
  const ids = [
    'x',
    'mis_',
    'eng_1',
    'mis_%00',
    'mis_..%2f..',
    '__proto__',
    `mis_${'x'.repeat(200)}`,
    'mis_$ne',
    '%E0%A4%A',
  ];
  for (const id of ids) expect((await api.get(`/missions/${id}`)).body).toMatchObject({ status: 404 });
  expect((await api.get('/nothing')).body).toMatchObject({ type: problem('not-found'), status: 404 });
  const { status, headers } = await api.post('/figures', {});
  expect([status, headers.get('allow')]).toEqual([405, 'GET']);
});

test('whoever asks too often is told to wait', async () => {
  const slow = await startCalling({ API_REQUESTS_PER_MINUTE: '3' });
  const asked = [];
  for (let at = 0; at < 4; at += 1) asked.push(await slow.get('/figures'));
  const other = await slow.get('/figures', { key: await slow.keyOf('own', ['read']) });
  await slow.close();
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(asked[3]?.headers.get('retry-after')).toBe('60');
  expect(asked[3]?.body).toMatchObject({ type: problem('too-many') });
  expect(other.status).toBe(200);
});

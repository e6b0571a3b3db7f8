import { gzipSync } from 'node:zlib';
import { openPeopleAddress } from '../../src/directory/peopleAddress.js';
import { createAddressGuard } from '../../src/outbound/addressGuard.js';
import { type FileServer, startFileServer } from '../support/fileServer.js';

let files: FileServer;
beforeEach(async () => {
  files = await startFileServer();
});
afterEach(() => files.close());

const csv = 'Matricule;Nom\n1;Ana';
const place = (more: object = {}) => ({
  ...{ url: new URL(files.url), authorization: 'Bearer open-sesame', everyMs: 1 },
  ...more,
});
const open = (more: object = {}) => openPeopleAddress(createAddressGuard(new Set([files.host])), place(more));
type Known = Parameters<ReturnType<typeof open>['look']>[0];
const knownBy = (looked: Awaited<ReturnType<ReturnType<typeof open>['look']>>): Known => {
  if (looked.kind !== 'file') throw new Error(JSON.stringify(looked));
  return looked;
};

test('a file is given with its name and its tags, asked for with what opens it; nothing packed is asked for', async () => {
  files.give(csv, '"one"');
  const looked = await open().look(null);
  expect(looked).toMatchObject({ kind: 'file', name: 'people.csv', tags: { etag: '"one"', modified: null } });
  expect(Buffer.from(looked.kind === 'file' ? looked.bytes : []).toString()).toBe(csv);
  expect(files.asked[0]).toMatchObject({
    authorization: 'Bearer open-sesame',
    'accept-encoding': 'identity',
  });
  await open({ authorization: null }).look(null);
  expect(files.asked[1]).not.toHaveProperty('authorization');
  expect(open()).toMatchObject({ name: 'localhost', everyMs: 1 });
});

test('what the server still has as it was is not read; the same content under another tag is the same', async () => {
  files.give(csv, '"one"');
  const known = knownBy(await open().look(null));
  expect(await open().look(known)).toMatchObject({ kind: 'same', tags: { etag: '"one"' } });
  expect(files.asked[1]).toMatchObject({ 'if-none-match': '"one"' });
  files.give(csv, '"two"');
  expect(await open().look(known)).toMatchObject({ kind: 'same', tags: { etag: '"two"' } });
  files.give('Matricule;Nom\n2;Ben', '"two"');
  expect(await open().look(known)).toMatchObject({ kind: 'file' });
  const elsewhere = new URL(files.url.replace('people.csv', 'other'));
  expect(await open({ url: elsewhere }).look(known)).toMatchObject({ kind: 'file', name: 'localhost' });
  expect(files.asked.at(-1)).not.toHaveProperty('if-none-match');
});

test('a day is a tag too; one that no header may have is not kept', async () => {
  const modified = 'Mon, 30 Nov 2026 09:00:00 GMT';
  files.answers = (response, headers) =>
    headers['if-modified-since'] === modified
      ? response.writeHead(304).end()
      : response.writeHead(200, { 'last-modified': modified, etag: `"${'x'.repeat(400)}"` }).end(csv);
  const known = knownBy(await open().look(null));
  expect(known?.tags).toMatchObject({ etag: null, modified });
  expect(await open().look(known)).toMatchObject({ kind: 'same' });
});

test.each([
  [401, {}, '', 'notAllowed'],
  [403, {}, '', 'notAllowed'],
  [404, {}, '', 'gone'],
  [429, {}, '', 'failing'],
  [500, { 'content-type': 'text/csv' }, csv, 'failing'],
  [302, { location: 'http://169.254.169.254/latest/meta-data' }, '', 'redirected'],
  [301, { location: 'https://elsewhere.example/people.csv' }, '', 'redirected'],
  [304, {}, '', 'unexpected'],
  [204, {}, '', 'unexpected'],
  [206, {}, csv, 'unexpected'],
  [200, { 'content-type': 'text/html; charset=utf-8' }, csv, 'notAFile'],
  [200, { 'content-type': 'text/csv' }, '\uFEFF\n<!DOCTYPE html><title>Sign in</title>', 'notAFile'],
  [200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(5_000_000)), 'compressed'],
  [200, { 'content-length': '64000001' }, '', 'tooLarge'],
] as const)('%i %j is %4$s', async (status, headers, body, code) => {
  files.answers = (response) => {
    response.writeHead(status, headers);
    if ('content-length' in headers) response.flushHeaders();
    else response.end(body);
  };
  expect(await open().look(null)).toEqual({ kind: 'trouble', code });
  expect(files.asked).toHaveLength(1);
});

test('one that grows beyond what is allowed is cut, and so is one that never ends', async () => {
  files.answers = (response) => {
    const write = () => {
      while (!response.destroyed && response.write('1;Ana\n'.repeat(100)));
      response.once('drain', write);
    };
    response.writeHead(200, { 'content-type': 'text/csv' });
    write();
  };
  expect(await open({ atMost: 10_000 }).look(null)).toEqual({ kind: 'trouble', code: 'tooLarge' });
});

test('a server that says nothing, or stops in the middle, is waited for no longer than is allowed', async () => {
  const soon = { timeoutMs: 100 };
  files.answers = () => undefined;
  expect(await open(soon).look(null)).toEqual({ kind: 'trouble', code: 'late' });
  files.answers = (response) => void response.writeHead(200, { 'content-type': 'text/csv' }).write('Matric');
  expect(await open(soon).look(null)).toEqual({ kind: 'trouble', code: 'late' });
  files.answers = (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('Matric');
    setImmediate(() => response.destroy());
  };
  expect(await open().look(null)).toEqual({ kind: 'trouble', code: 'unreachable' });
});

test('nothing inside a network is reached by its number or by a name, unless the name was given; http neither', async () => {
  files.give(csv);
  const strict = createAddressGuard(new Set(), async () => [{ address: '127.0.0.1', family: 4 }]);
  const look = (url: string) => openPeopleAddress(strict, place({ url: new URL(url) })).look(null);
  const [inside, notSecure] = ['inside', 'notSecure'].map((code) => ({ kind: 'trouble', code }));
  const byName = files.url.replace('http:', 'https:').replace('localhost', 'files.example.org');
  expect(await look(byName)).toEqual(inside);
  expect(await look('https://127.0.0.1/people.csv')).toEqual(inside);
  expect(await look('https://[::1]/people.csv')).toEqual(inside);
  expect(await look(files.url)).toEqual(notSecure);
  const nobody = createAddressGuard(new Set(), () =>
    Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
  );
  expect(
    await openPeopleAddress(nobody, place({ url: new URL('https://nobody.example/') })).look(null),
  ).toEqual({
    ...{ kind: 'trouble', code: 'unknownHost' },
  });
  expect(files.asked).toEqual([]);
});

test('a server without a valid certificate is not believed', async () => {
  const guard = createAddressGuard(new Set([files.host]));
  // It speaks no TLS at all.
  const url = new URL(files.url.replace('http:', 'https:'));
  expect(await openPeopleAddress(guard, place({ url })).look(null)).toMatchObject({ kind: 'trouble' });
});

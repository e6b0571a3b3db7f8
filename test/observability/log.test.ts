import { createLog } from '../../src/observability/log.js';

/** What must never be read by whoever reads the log. */
const secrets = {
  slackToken: 'xoxb-1111-2222-abcdEFGH',
  apiKey: 'etc_live_0mA-xyz_987',
  rotatedToken: 'xoxe.xoxp-1-Mi0yLTkw',
  jwt: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  header: 'Bearer s3cr3tS3cr3t',
  connection: 'mongodb://etincelle:hunter2@db.internal',
  email: 'ana.dupont@entreprise.example',
  text: 'je serai absente mardi, mon fils est malade',
};
const all = Object.values(secrets).join(' ');

/** A log whose lines are kept. */
function keepingLog() {
  const lines: string[] = [];
  return { lines, log: createLog('debug', { write: (line) => void lines.push(line) }) };
}

function expectNothingSecret(lines: readonly string[]): void {
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    for (const secret of [...Object.values(secrets), 'hunter2', 's3cr3t', 'absente', 'dupont']) {
      expect(line).not.toContain(secret);
    }
  }
}

test('an event is one JSON line with its code, its facts and the time', () => {
  const { lines, log } = keepingLog();
  log.warn('delivery.failed', { deliveryId: 'd-1', code: 'channel_not_found', attempts: 3, inDoubt: false });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 40,
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    msg: 'delivery.failed',
    ...{ deliveryId: 'd-1', code: 'channel_not_found', attempts: 3, inDoubt: false },
  });
});

test('an error is told by its class, its code and its place, never by a message that quotes a person or a token', () => {
  const { lines, log } = keepingLog();
  log.error('slack.failed', { platform: 'slack' }, Object.assign(new TypeError(all), { code: 'ECONNRESET' }));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    cause: 'TypeError',
    causeCode: 'ECONNRESET',
    at: expect.stringMatching(/^at .*log\.test\.ts/),
  });
  expectNothingSecret(lines);
});

test('a message with lines that look like places in the code is not taken for one', () => {
  const { lines, log } = keepingLog();
  log.error('broken', {}, new Error(`said:\n    at ${secrets.text} (x.ts:1:1)\n    at home`));
  log.error('broken', {}, new Error());
  for (const line of lines) expect(JSON.parse(line).at).toMatch(/log\.test\.ts/);
  expectNothingSecret(lines);
});

test('a message changed after the error was made leaves the place out instead of guessing', () => {
  const { lines, log } = keepingLog();
  for (const message of ['another', 'E', '']) {
    const error = new Error(`a\n    at ${secrets.text}`);
    // Read once, as it is made at the first reading.
    expect(error.stack).toContain(secrets.text);
    error.message = message;
    log.error('broken', {}, error);
    expect(JSON.parse(lines.at(-1) ?? '').at).toBe('');
  }
  expectNothingSecret(lines);
});

test('an error whose name, code, cause, properties or stack hold secrets gives none of them away', () => {
  const { lines, log } = keepingLog();
  const nested = new Error('outer', { cause: new Error(all) });
  log.error('broken', {}, Object.assign(new Error(all), { name: all, code: all, request: { headers: all } }));
  log.error(
    'broken',
    {},
    Object.assign(nested, { response: { body: all }, stack: `Error: outer\n    at ${all}` }),
  );
  log.error('broken', {}, new AggregateError([new Error(all)], all));
  log.error('broken', {}, all);
  log.error('broken', {}, { token: all });
  expect(lines).toHaveLength(5);
  expectNothingSecret(lines.filter((_, at) => at !== 1));
  // A stack that somebody wrote by hand: what has the shape of a secret is still taken out.
  for (const secret of [secrets.slackToken, secrets.rotatedToken, secrets.jwt, 'hunter2', secrets.email]) {
    expect(lines[1]).not.toContain(secret);
  }
});

test('facts passed by mistake are hidden by their name or by their shape', () => {
  const { lines, log } = keepingLog();
  log.info('mistake', { ...secrets, botToken: 'plain', clientSecret: 'plain', password: 'plain' });
  log.warn('mistake', {
    detail: `${secrets.slackToken} ${secrets.rotatedToken} ${secrets.jwt} ${secrets.header}`,
  });
  log.error('mistake', { detail: `${secrets.connection}/db, ${secrets.email}` });
  const [first, ...others] = lines;
  expectNothingSecret(others);
  expectNothingSecret([first ?? '']);
  expect(first).not.toContain('plain');
});

test('ids, codes and addresses without credentials are left as they are', () => {
  const { lines, log } = keepingLog();
  const facts = {
    deliveryId: '0b0e9c1e-7f3c-4c47-9d1f-2a2a0f6f2a11',
    job: 'deliveries.dispatch',
    name: 'drain:0b0e9c1e',
    code: 'token.invalid_client',
    next: 'check the credentials of this chat',
    workspaceId: 'T0SCENE',
  };
  log.info('fine', facts);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject(facts);
});

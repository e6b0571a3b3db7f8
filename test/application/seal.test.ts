import { randomBytes } from 'node:crypto';
import { createSeal, SealError } from '../../src/application/seal.js';

const key = () => randomBytes(32).toString('base64');
const [old, young] = [key(), key()];
const text = JSON.stringify({ bot: { token: 'xoxb-secret-é' } });

/** The code of the error that `act` throws. */
function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SealError) return error.code;
    throw error;
  }
  return 'opened';
}

test('what was sealed is opened, and shows nothing of itself meanwhile', () => {
  const seal = createSeal([old]);
  const sealed = seal.seal(text, 'T1');
  expect(sealed).not.toMatch(/xoxb|secret|token/);
  expect(Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url').toString()).not.toContain('xoxb');
  expect(seal.open(sealed, 'T1')).toEqual({ text, current: true });
});

test('the same text is sealed differently each time, and names its key without showing it', () => {
  const seal = createSeal([old]);
  const [one = '', other = ''] = [seal.seal(text, 'T1'), seal.seal(text, 'T1')];
  expect(one).not.toBe(other);
  const [, id] = one.split('.');
  expect(id).toMatch(/^[0-9a-f]{8}$/);
  expect(other.split('.')[1]).toBe(id);
  expect(Buffer.from(old, 'base64').toString('hex')).not.toContain(id);
});

test('an older key still opens, and says that it is the older one', () => {
  const sealed = createSeal([old]).seal(text, 'T1');
  const both = createSeal([young, old]);
  expect(both.open(sealed, 'T1')).toEqual({ text, current: false });
  expect(both.open(both.seal(text, 'T1'), 'T1').current).toBe(true);
  expect(codeOf(() => createSeal([young]).open(sealed, 'T1'))).toBe('unknownKey');
});

test('one character changed anywhere is found out', () => {
  const seal = createSeal([old]);
  const sealed = seal.seal(text, 'T1');
  for (let at = 0; at < sealed.length; at += 1) {
    // The last character of a base64 part may carry bits that count for nothing.
    if (sealed[at + 1] === '.' || at === sealed.length - 1) continue;
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
    expect(codeOf(() => seal.open(changed, 'T1'))).toMatch(/^(tampered|malformed|unknownKey)$/);
  }
});

test('what was sealed about one workspace cannot pass for another’s', () => {
  const seal = createSeal([old]);
  expect(codeOf(() => seal.open(seal.seal(text, 'T1'), 'T2'))).toBe('tampered');
});

test.each(['', 'v1', 'v2.a.b.c.d', 'v1.00000000.AA.AA.AA', 'xoxb-plain'])(
  '%j is no sealed text',
  (sealed) => {
    expect(codeOf(() => createSeal([old]).open(sealed, 'T1'))).toBe('malformed');
  },
);

test('a shorter tag, which would be easier to guess, is refused', () => {
  const seal = createSeal([old]);
  const parts = seal.seal(text, 'T1').split('.');
  const tag = Buffer.from(parts[3] ?? '', 'base64url')
    .subarray(0, 4)
    .toString('base64url');
  expect(codeOf(() => seal.open(parts.with(3, tag).join('.'), 'T1'))).toBe('malformed');
});

test('no key, or one of another length, is refused at once', () => {
  expect(() => createSeal([])).toThrow('There is no key');
  expect(() => createSeal([randomBytes(16).toString('base64')])).toThrow('32 bytes');
});

import { readFileSync } from 'node:fs';
import { signatures } from '../../src/webhooks/sign.js';

/** Made by another implementation: the package `standardwebhooks`. */
const vector = JSON.parse(readFileSync('test/fixtures/webhooks/vector.json', 'utf8')) as {
  secret: string;
  headers: Record<string, string>;
  body: string;
};

test('a signature is the one that others make of the same', () => {
  const { secret, headers, body } = vector;
  const signed = { id: headers['webhook-id'] ?? '', timestamp: Number(headers['webhook-timestamp']), body };
  expect(signatures([secret], signed)).toBe(headers['webhook-signature']);
  const both = signatures([`whsec_${Buffer.alloc(32, 7).toString('base64')}`, secret], signed).split(' ');
  expect(both).toHaveLength(2);
  expect(both[1]).toBe(headers['webhook-signature']);
});

import { readFileSync } from 'node:fs';
import manifest from '../../manifests/teams/manifest.json' with { type: 'json' };
import { pathOf } from './files.js';

const RGBA = 6;
const signature = '89504e470d0a1a0a';

/** The header of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
function headerOf(file: string) {
  const bytes = readFileSync(pathOf(file));
  expect(bytes.subarray(0, 8).toString('hex')).toBe(signature);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colour: bytes[25] };
}

test('the colour icon of Teams is 192×192', () => {
  expect(headerOf(`manifests/teams/${manifest.icons.color}`)).toMatchObject({ width: 192, height: 192 });
});

test('the outline icon of Teams is 32×32 and transparent', () => {
  const header = headerOf(`manifests/teams/${manifest.icons.outline}`);
  expect(header).toEqual({ width: 32, height: 32, colour: RGBA });
});

test('the icon of Slack is 512×512', () => {
  expect(headerOf('manifests/slack/icon.png')).toMatchObject({ width: 512, height: 512 });
});

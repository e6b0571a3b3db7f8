import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import spectral from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';
import { describeApi } from '../../../src/http/api/openapi.js';
import { operations } from '../../../src/http/api/operations/index.js';

/** What the linters that others use say of the description: nothing. */
const description = JSON.stringify(describeApi(operations, 'https://etincelle.example.org/api/v1'));

test('Redocly finds nothing to say of it', async () => {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    await writeFile(file, description);
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const command = [resolve('node_modules/@redocly/cli/bin/cli.js'), 'lint', file, '--format', 'json'];
    const { stdout } = await promisify(execFile)(process.execPath, [...command, '--config', 'redocly.yaml'], {
      env,
    });
    expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0 }, problems: [] });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('Spectral finds nothing to say of it', async () => {
  const judge = new spectral.Spectral();
  // Its own types do not fit each other.
  judge.setRuleset({ extends: [[rulesets.oas as never, 'recommended']], rules: {} });
  const found = await judge.run(new spectral.Document(description, parsers.Json, 'openapi.json'));
  expect(found.map(({ code, path, message }) => ({ code, path, message }))).toEqual([]);
});

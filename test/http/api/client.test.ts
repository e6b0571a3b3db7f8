import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { employee, identity, mission, slot, workspace } from '../../contracts/samples.js';
import { type Calling, startCalling } from './calling.js';

let api: Calling;
let folder: string;
beforeAll(async () => {
  api = await startCalling();
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'client-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

/** What another company's programmer writes with the client of openapi-fetch, and nothing of ours. */
const program = (use: string) => `
import createClient from 'openapi-fetch';
import type { paths } from './paths.js';
const client = createClient<paths>({
  baseUrl: process.env.API_URL ?? '',
  headers: { authorization: 'Bearer ' + process.env.API_KEY },
});
${use}
`;

/** What the compiler says of a program, in words. */
function said(file: string): string[] {
  const compiled = ts.createProgram([file], {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: ['node'], target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  });
  return ts
    .getPreEmitDiagnostics(compiled)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

async function run(file: string, person: string): Promise<unknown> {
  const PERSON = `peo_${person}`;
  const env = { PATH: process.env.PATH ?? '', API_URL: `${api.url}/api/v1`, API_KEY: api.key, PERSON };
  const child = spawn(process.execPath, [file], { env });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (out === '') throw new Error(err);
  return JSON.parse(out);
}

const reads = `
const { data } = await client.GET('/missions', { params: { query: { limit: 200 } } });
const [first] = data?.data ?? [];
const { error } = await client.GET('/missions/{id}', { params: { path: { id: 'mis_none' } } });
const signedUp = await client.POST('/missions/{id}/engagements', {
  params: { path: { id: first?.id ?? '' }, header: { 'idempotency-key': 'first-try' } },
  body: { person: process.env.PERSON ?? '' },
});
const { state, person } = signedUp.data ?? {};
console.log(JSON.stringify({ title: first?.title, type: error?.type, state, person }));
`;

test('a client generated from the description reads and signs up, and the compiler knows its mistakes', async () => {
  const { store, organisationId } = api;
  const startsAt = new Date(Date.now() + 500 * 3_600_000);
  const half = slot({ capacity: 2, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) });
  const made = await store.missions.create(mission({ organisationId, status: 'announced', slots: [half] }));
  const ana = await store.employees.ensure(employee({ organisationId }));
  const place = await store.workspaces.ensure(workspace({ organisationId, platform: 'teams' }));
  const account = { organisationId, employeeId: ana.id, workspaceId: place.id, platform: 'teams' } as const;
  await store.identities.ensure(identity(account));
  const [types, source, wrong, runs] = ['paths.ts', 'use.ts', 'wrong.ts', 'use.mjs'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  await writeFile(types, astToString(await openapiTS(new URL(`${api.url}/api/v1/openapi.json`))));
  await writeFile(source, program(reads));
  await writeFile(wrong, program(reads.replace('limit: 200', 'limit: true')));
  expect(said(source)).toEqual([]);
  expect(said(wrong)).toEqual([expect.stringContaining('boolean')]);
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  await writeFile(runs, ts.transpileModule(program(reads), { compilerOptions: options }).outputText);
  expect(await run(runs, ana.id)).toEqual({
    ...{ title: made.title, type: 'urn:etincelle:problem:not-found' },
    ...{ state: 'confirmed', person: `peo_${ana.id}` },
  });
});

import { Validator } from '@seriousme/openapi-schema-validator';
import { operations } from '../../../src/http/api/operations/index.js';
import { type Description, describedAt } from './asDescribed.js';
import { type Calling, startCalling } from './calling.js';

let api: Calling;
let description: Description;
beforeAll(async () => {
  api = await startCalling();
  description = await describedAt(api.url);
});
afterAll(() => api.close());

test('the description is one that others can read, without a key', async () => {
  const { valid, errors } = await new Validator().validate(
    structuredClone(description) as unknown as Record<string, unknown>,
  );
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(description.openapi).toBe('3.1.0');
});

test('it names every operation, and each is there', async () => {
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  for (const { method, path } of operations) {
    const at = path.replace('{id}', 'x');
    const { status } = await { get: api.get, post: api.post, delete: api.remove }[method](at, {});
    expect([path, status]).not.toEqual([path, 405]);
  }
});

test('what is asked for in a query is a number where it says so', () => {
  expect(description.paths['/missions']?.get).toMatchObject({
    operationId: 'listMissions',
    parameters: expect.arrayContaining([
      expect.objectContaining({
        name: 'limit',
        in: 'query',
        schema: expect.objectContaining({ type: 'integer', minimum: 1, maximum: 200 }),
      }),
    ]),
  });
});

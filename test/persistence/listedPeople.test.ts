import mongoose from 'mongoose';
import { openStore } from '../../src/persistence/index.js';
import { openTestDatabase } from '../support/mongodb.js';

const idOf = (n: number) => `p${String(n).padStart(5, '0')}`;
const rowOf = (n: number) => ({ _id: idOf(n), organisationId: 'acme', name: `Ana ${n}` });

test('everybody of a company of several stretches is listed once, and whoever comes meanwhile at most once', async () => {
  const database = await openTestDatabase();
  const { store, close } = await openStore(database.uri);
  const connection = await mongoose.createConnection(database.uri).asPromise();
  try {
    const rows = connection.collection<{ _id: string }>('employees');
    // As many as two whole stretches; odd numbers are kept for those who come later.
    await rows.insertMany(Array.from({ length: 1_000 }, (_, n) => rowOf(n * 2)));
    const seen: string[] = [];
    for await (const page of store.employees.listed('acme', 300)) {
      expect(page.length).toBeLessThanOrEqual(300);
      if (seen.length === 0) await rows.insertMany([1, 1_401, 1_999, 3_001].map(rowOf));
      seen.push(...page.map(({ id }) => id));
    }
    const came = [1_401, 1_999, 3_001];
    const all = [...Array.from({ length: 1_000 }, (_, n) => n * 2), ...came].sort((a, b) => a - b);
    expect(seen).toEqual(all.map(idOf));
  } finally {
    await connection.close();
    await close();
    await database.close();
  }
});

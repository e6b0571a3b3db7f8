import { findOrInsert, isDuplicate, refusedBy, retryUpsert } from '../../src/persistence/duplicates.js';

const duplicate = (change: object = {}) => Object.assign(new Error('E11000 …'), { code: 11000, ...change });

test('a duplicate is told by its code, or by the words of an engine built on PostgreSQL', () => {
  const inPostgres = new Error(
    'conflicting key value violates exclusion constraint "documents_rum_index_20"',
  );
  expect(isDuplicate(duplicate())).toBe(true);
  expect(isDuplicate(Object.assign(inPostgres, { code: 1 }))).toBe(true);
  expect(isDuplicate(Object.assign(new Error('timed out'), { code: 50 }))).toBe(false);
  expect(isDuplicate(inPostgres.message)).toBe(false);
  expect(isDuplicate(null)).toBe(false);
});

test('the index that refused is known from the key pattern, else from its name in the message', () => {
  const withPattern = duplicate({ keyPattern: { slotId: 1, seat: 1 }, message: 'index: another_name' });
  expect(refusedBy(withPattern, 'by_person', 'employeeId')).toBe(false);
  expect(refusedBy(withPattern, 'by_seat', 'seat')).toBe(true);
  const withName = duplicate({
    message: 'E11000 duplicate key error collection: x index: by_person dup key: {}',
  });
  expect(refusedBy(withName, 'by_person', 'employeeId')).toBe(true);
  expect(refusedBy(withName, 'by_seat', 'seat')).toBe(false);
});

test('an upsert that lost a race runs once more; another error, or a second loss, is thrown', async () => {
  let runs = 0;
  const losing = (times: number, error: Error) => async () => {
    runs += 1;
    if (runs <= times) throw error;
    return runs;
  };
  expect(await retryUpsert(losing(1, duplicate()))).toBe(2);
  runs = 0;
  await expect(retryUpsert(losing(2, duplicate()))).rejects.toThrow('E11000');
  runs = 0;
  await expect(retryUpsert(losing(1, new Error('timed out')))).rejects.toThrow('timed out');
  expect(runs).toBe(1);
});

test('what another process inserted first is found; a duplicate of something else is an error', async () => {
  const refused = () => Promise.reject(duplicate());
  const answers = [null, 'theirs'];
  expect(await findOrInsert(async () => answers.shift() ?? null, refused, 'ours')).toBe('theirs');
  await expect(findOrInsert(async () => null, refused, 'ours')).rejects.toThrow('E11000');
  const away = () => Promise.reject(new Error('timed out'));
  await expect(findOrInsert(async () => null, away, 'ours')).rejects.toThrow('timed out');
});

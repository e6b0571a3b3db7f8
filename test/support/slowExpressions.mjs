import { check } from 'recheck';

// A program of its own, since inside the tests' process the checker is many times slower: given a list of regular
// expressions as JSON, it prints those that take more than linear time on some text. A slow machine gets its time.
// Some are judged by trying texts, within a second each, and whatever takes longer counts as slow. Steps are counted as well:
// on a machine that is slow itself, time must not decide.
const how = { timeout: 600_000, attackTimeout: 60_000, incubationTimeout: 15_000 };
const slow = [];
for (const expression of JSON.parse(process.argv[2])) {
  const end = expression.lastIndexOf('/');
  const { status } = await check(expression.slice(1, end), expression.slice(end + 1), how);
  if (status !== 'safe') slow.push(expression);
}
process.stdout.write(JSON.stringify(slow));

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What has to do with time, and is the same wherever the machine stands. */
const aboutTime = [
  'test/scenarios/clocks',
  'test/domain',
  'test/application/newClock',
  'test/application/saveMission',
  'test/conversation/understanding/dates',
  'test/conversation/understanding/personalClock',
  'test/http/calendar',
  'test/i18n/times',
  'test/sandbox/times',
];

test('the same holds on a machine in Kathmandu, five hours and three quarters ahead', async () => {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const { MONGODB_URI, PATH } = process.env;
  const env = { PATH, TZ: 'Asia/Kathmandu', ...(MONGODB_URI && { MONGODB_URI }) };
  expect(
    (await promisify(execFile)(process.execPath, ['-p', 'new Date().getTimezoneOffset()'], { env })).stdout,
  ).toBe('-345\n');
  const { stderr } = await promisify(execFile)(process.execPath, [...jest, '--ci', ...aboutTime], { env });
  expect(stderr).toMatch(/Tests: +\d+ passed/);
});

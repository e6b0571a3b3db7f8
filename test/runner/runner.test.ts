import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { root } from '../support/sourceFiles.js';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

/** Runs the examples of that name one after the other, in one process. */
function run(name: string): Promise<{ code: number; report: Report }> {
  const args = [jest, '--runInBand', '--json', '--testMatch', `<rootDir>/test/runner/examples/${name}.ts`];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), report: JSON.parse(stdout) as Report }),
    );
  });
}

test('a test file finds modules of the tests, globals and the environment as if it were alone', async () => {
  const { code, report } = await run('{first,second}');
  expect(report.testResults).toHaveLength(2);
  expect(code).toBe(0);
});

test('whatever goes wrong in a test fails it, is told with its place in the source, and ends in an error', async () => {
  const { code, report } = await run('failing');
  const told = report.testResults.flatMap((file) =>
    file.assertionResults.map(({ title, status, failureMessages: [message = ''] }) => [
      ...[title, status, /^.*$/m.exec(message)?.[0]],
      /failing\.ts:\d+/.exec(message)?.[0],
    ]),
  );
  const failed = (title: string, message: string, line: number) => [
    ...[title, 'failed', expect.stringContaining(message)],
    `failing.ts:${line}`,
  ];
  expect(told).toEqual([
    failed('what is not as expected', 'expect(received).toEqual(expected)', 9),
    failed('an error that nobody catches', 'thrown by a timer', 14),
    failed('a promise that nobody waits for', 'rejected on its own', 20),
    failed('a test without an end', 'Exceeded timeout of 20 ms', 24),
    failed('a test', 'not prepared', 28),
    ['and one that holds', 'passed', '', undefined],
  ]);
  expect(code).toBe(1);
});

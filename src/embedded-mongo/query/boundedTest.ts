import { createContext, Script } from 'node:vm';
import { CommandError } from '../errors.js';

/** What one expression may take of the processor in all, however many values it is tried on. A busy machine is not its fault. */
const LIMIT_MS = 1_000;

/** What can neither repeat nor choose takes no longer than a value is long. */
const isPlain = (expression: RegExp): boolean => !/[*+?{|(]/.test(expression.source);

const context = createContext({ run: () => false });
const script = new Script('run()');

/**
 * The test of an expression, given up when it takes too long. Some expressions would be tried for years on a short
 * text. The time limit of a script is the only thing that stops one.
 * @throws CommandError 50, from the returned test
 */
export function boundedTest(expression: RegExp): (text: string) => boolean {
  if (isPlain(expression)) return (text) => expression.test(text);
  let leftMs = LIMIT_MS;
  return (text) => {
    if (leftMs < 1) throw tooLong();
    const before = process.cpuUsage();
    context.run = () => expression.test(text);
    try {
      return script.runInContext(context, { timeout: LIMIT_MS }) as boolean;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      throw tooLong();
    } finally {
      const { user, system } = process.cpuUsage(before);
      leftMs -= (user + system) / 1_000;
    }
  };
}

const tooLong = () =>
  new CommandError(50, `a regular expression took more than ${LIMIT_MS} ms: write one that repeats less`);

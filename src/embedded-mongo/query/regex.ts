import { BSONRegExp } from 'bson';
import { badValue, CommandError } from '../errors.js';
import { compare } from '../values/compare.js';
import { kindOf } from '../values/kind.js';
import { boundedTest } from './boundedTest.js';

/**
 * Compiles a pattern written for MongoDB's PCRE2 to a test of strings. JavaScript's strict (`u`) syntax is used. A
 * construct it does not share with PCRE2 is refused instead of read differently.
 * @param argument a string or a regular expression. `options` the `$options` beside it A test gives up an expression
 * that takes too long.
 * @throws CommandError 51091 for a pattern or an option that is not supported
 */
export function compileRegex(argument: unknown, options: unknown): (value: unknown) => boolean {
  const { pattern, flags } = read(argument, options);
  const matches = boundedTest(toRegExp(pattern, flags));
  const itself = new BSONRegExp(pattern, [...flags].sort().join(''));
  return (value) => {
    if (typeof value === 'string') return matches(value);
    return kindOf(value) === 'regex' && compare(value, itself) === 0;
  };
}

function read(argument: unknown, options: unknown): { pattern: string; flags: string } {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (typeof argument === 'string') return { pattern: argument, flags: options ?? '' };
  if (!(argument instanceof BSONRegExp)) throw badValue('$regex has to be a string');
  if (options && argument.options) {
    throw new CommandError(51075, 'options set in both $regex and $options');
  }
  return { pattern: argument.pattern, flags: options || argument.options };
}

function toRegExp(pattern: string, flags: string): RegExp {
  for (const flag of flags) {
    if (!'imsu'.includes(flag)) throw new CommandError(51108, `invalid flag in regex options: ${flag}`);
  }
  try {
    return new RegExp(plainEscapes(pattern), [...new Set(`${flags}u`)].join(''));
  } catch {
    throw new CommandError(51091, `Regular expression is invalid or not supported here: ${pattern}`);
  }
}

/** PCRE2 lets any punctuation be escaped; strict JavaScript knows only some of it, and every one by its number. */
function plainEscapes(pattern: string): string {
  return pattern.replace(/\\([\s\S])/g, (sequence, char: string) =>
    /[\s#%&'",:;<=>@_`~!-]/.test(char) ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}` : sequence,
  );
}

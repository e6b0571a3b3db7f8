import { ConfigError, readConfig } from '../../src/config/index.js';

/** What the operator is told of an environment, one sentence a line. */
export function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

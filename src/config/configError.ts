/** The environment cannot be used; `problems` has one sentence for each variable, naming it and what it should be. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration needs attention:\n${problems.map((one) => `  - ${one}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

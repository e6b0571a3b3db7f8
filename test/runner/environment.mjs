/** What a test file finds besides the language: changed by one, it is as it was for the next. */
const standing = () => ({
  globals: Object.getOwnPropertyDescriptors(globalThis),
  environment: { ...process.env },
  directory: process.cwd(),
  exit: process.exit,
});

/** Node’s own world instead of one per file: the bot and its libraries are loaded once a worker. */
export default class Environment {
  #before = standing();
  global = globalThis;
  // Asked for by Jest. Nothing here pretends to be a clock or a module.
  fakeTimers = null;
  fakeTimersModern = null;
  moduleMocker = null;

  async setup() {}

  async teardown() {
    const { globals, environment, directory, exit } = this.#before;
    for (const key of Reflect.ownKeys(globalThis)) {
      const before = globals[key];
      const now = Object.getOwnPropertyDescriptor(globalThis, key);
      if (!before) Reflect.deleteProperty(globalThis, key);
      else if (now.value !== before.value || now.get !== before.get)
        Object.defineProperty(globalThis, key, before);
    }
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
    if (process.cwd() !== directory) process.chdir(directory);
    process.exit = exit;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
}

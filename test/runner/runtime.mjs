import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { SourceMaps } from './sourceMaps.mjs';

const require = createRequire(import.meta.url);

/** How many test files this worker has begun. */
let begun = 0;

/**
 * Loads test files by Node itself, in the place of jest-runtime. Modules of `src` and of packages are loaded once a
 * worker and kept; those of `test` once a test file, so that what a test has kept in one is never seen by another.
 */
export default class Runtime {
  #sourceMaps;

  constructor(config, _environment, _resolver, transformer) {
    this.#sourceMaps = new SourceMaps(transformer);
    const tests = pathToFileURL(`${config.rootDir}/test/`).href;
    if (begun === 0) register('./hooks.mjs', { parentURL: import.meta.url, data: { config, tests } });
    begun += 1;
  }

  getSourceMaps() {
    return this.#sourceMaps;
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(`${pathToFileURL(path)}?${begun}`);
  }

  requireModule(path) {
    return require(path);
  }

  /** Of Jest itself, new for each file: it holds the tests of one. */
  requireInternalModule(path) {
    delete require.cache[path];
    return require(path);
  }

  // What is left of what Jest asks: no module is mocked, and coverage is not counted.
  setGlobalsForRuntime() {}
  getAllCoverageInfoCopy() {}
  enterTestCode() {}
  leaveTestCode() {}
  teardown() {}
}

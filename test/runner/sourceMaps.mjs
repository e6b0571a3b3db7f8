import { fileURLToPath } from 'node:url';
import { isTypeScript, moduleOptions } from './modules.mjs';

/** Where the source map of a module is: made with the module, so that it is on disk when somebody asks. */
export class SourceMaps extends Map {
  #transformer;

  constructor(transformer) {
    super();
    this.#transformer = transformer;
  }

  get(url) {
    if (!super.has(url) && isTypeScript(url))
      super.set(url, this.#transformer.transform(fileURLToPath(url), moduleOptions).sourceMapPath);
    return super.get(url);
  }
}

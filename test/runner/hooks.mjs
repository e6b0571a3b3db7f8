import { fileURLToPath } from 'node:url';
import { createScriptTransformer } from '@jest/transform';
import { isTypeScript, moduleOptions } from './modules.mjs';

let transformer;
let tests;

/** Node calls these on a thread of their own. What a module became is kept in Jest’s cache, for all workers. */
export async function initialize({ config, tests: folder }) {
  transformer = await createScriptTransformer(config, new Map());
  tests = folder;
}

/** `./x.js` is `./x.ts`. A module of the tests is another for each test file: its number goes from one to the next. */
export async function resolve(name, context, next) {
  const { parentURL = '' } = context;
  if (!name.startsWith('.') || !isTypeScript(parentURL)) return next(name, context);
  const found = new URL(name.replace(/\.js$/, '.ts'), parentURL);
  if (found.href.startsWith(tests)) found.search = new URL(parentURL).search;
  if (!isTypeScript(found.href)) return next(found.href, context);
  return { url: found.href, format: 'module', shortCircuit: true };
}

export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const { code } = await transformer.transformAsync(fileURLToPath(url), moduleOptions);
  return { format: 'module', source: code, shortCircuit: true };
}

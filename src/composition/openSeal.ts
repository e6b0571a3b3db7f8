import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSeal, type Seal } from '../application/seal.js';
import { type Config, isTried } from '../config/index.js';
import { areKeys } from '../config/slack.js';

const fileName = 'encryption.key';

/**
 * What the secrets of others are kept under: the keys of the environment. Where one process alone has the data, a key is drawn
 * once and kept beside it. Null on a database that several share: each would draw its own.
 */
export async function openSeal(config: Config): Promise<Seal | null> {
  if (config.keys.length > 0) return createSeal(config.keys);
  const isAlone = config.mongodbUri === null || isTried(config);
  return isAlone ? createSeal([await keyIn(config.dataDir)]) : null;
}

/** The first of two processes that draw one has it: a file is not written over. */
async function keyIn(dataDir: string): Promise<string> {
  const file = join(dataDir, fileName);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(unlessThere);
  await chmod(file, 0o600);
  const key = (await readFile(file, 'utf8')).trim();
  if (!areKeys(key))
    throw new Error(`${file} holds no key: put the old one back, or remove it if it is lost.`);
  return key;
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A file of the repository, as text. */
export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The path of a file of the repository. */
export const pathOf = (file: string): string => join(root, file);

/** All TypeScript below a folder of the repository, as one text. */
export const sourceBelow = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join(folder, file)))
    .join('\n');

/** What a pattern's first group finds, once each, sorted. */
export const found = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, group = '']) => group))].sort();

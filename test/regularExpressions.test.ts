import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../src');

/** What these read is what the bot itself has written, in somebody's own browser or in tests. */
const ownWords = [/^sandbox\/page\//, /^sandbox\/slack\/markup\.ts$/, /^sandbox\/teams\/plainText\.ts$/];

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter((file) => !ownWords.some((own) => own.test(file)));

function expressionsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

/** Without a repetition that has no end, the time does not grow faster than the text. */
const repeats = (expression: string): boolean => /[*+]|\{\d+,\}/.test(expression);

/** Those that take more than linear time on some text. */
async function slowOnes(expressions: readonly string[]): Promise<string[]> {
  const program = fileURLToPath(new URL('./support/slowExpressions.mjs', import.meta.url));
  const args = [program, JSON.stringify(expressions)];
  // The checker compiled for this machine, where there is one, takes a quarter of the time.
  const env = { ...process.env, RECHECK_BACKEND: 'auto' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout) as string[];
}

test('no expression takes more than linear time, whatever it is given to read; one that made everybody wait did', async () => {
  const waited = '/<at[^>]*>(.*?)<\\/at>/g';
  const all = new Set(files.flatMap(expressionsOf).filter(repeats));
  expect(all.size).toBeGreaterThan(20);
  expect(await slowOnes([waited, ...all])).toEqual([waited]);
}, 1_800_000);

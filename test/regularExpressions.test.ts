import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { check } from 'recheck';
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

/** Without a repetition, the time does not depend on the length. */
const repeats = (expression: string): boolean => /[*+]|\{\d+,/.test(expression);

async function isLinear(expression: string): Promise<boolean> {
  const end = expression.lastIndexOf('/');
  const { status } = await check(expression.slice(1, end), expression.slice(end + 1), { timeout: 30_000 });
  return status === 'safe';
}

test('a checker that knows slow expressions knows the one that made everybody wait', async () => {
  expect(await isLinear('/<at[^>]*>(.*?)<\\/at>/g')).toBe(false);
});

test('no expression takes more than linear time, whatever it is given to read', async () => {
  const slow: string[] = [];
  for (const file of files)
    for (const expression of expressionsOf(file).filter(repeats))
      if (!(await isLinear(expression))) slow.push(`${file} ${expression}`);
  expect(slow).toEqual([]);
}, 120_000);

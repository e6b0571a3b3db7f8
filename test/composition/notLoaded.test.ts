import { build } from 'esbuild';

/** What is loaded with `file` before anything is asked for: files and packages, without what is imported later. */
async function loadedWith(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'nowhere',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const { inputs } = metafile;
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const one of inputs[path]?.imports ?? []) if (one.kind === 'import-statement') load(one.path);
  };
  load(file);
  return [...loaded];
}

test('a chat that is not configured is not loaded, nor are its packages', async () => {
  const loaded = await loadedWith('src/app.ts');
  expect(loaded).toContain('src/http/server.ts');
  expect(loaded.filter((path) => /platforms\/(slack|teams)\/|^@slack\/|^botbuilder/.test(path))).toEqual([]);
});

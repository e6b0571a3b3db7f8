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

describe('what is not needed yet', () => {
  let loaded: string[];
  beforeAll(async () => {
    loaded = await loadedWith('src/app.ts');
    expect(loaded).toContain('src/http/server.ts');
  });

  test.each([
    ['a chat that is not configured', /platforms\/(slack|teams)\/|^@slack\/|^botbuilder/],
    ['e-mail that is not configured', /platforms\/email\/|^nodemailer/],
    ['what makes a workbook', /^write-excel-file/],
  ])('%s is not loaded, nor are its packages', (_, unneeded) => {
    expect(loaded.filter((path) => unneeded.test(path))).toEqual([]);
  });
});

import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The password of a data folder, drawn at the first start, so that its address stays the same. Without one, a new one. */
export async function passwordOf(dataDir: string | undefined): Promise<string> {
  const drawn = randomBytes(24).toString('hex');
  if (dataDir === undefined) return drawn;
  const path = join(dataDir, 'password');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (/^[0-9a-f]{48}$/.test(kept)) {
    await chmod(path, 0o600);
    return kept;
  }
  await writeFile(path, drawn, { mode: 0o600 });
  return drawn;
}

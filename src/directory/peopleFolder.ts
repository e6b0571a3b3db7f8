import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bytesAtMost } from './bytesAtMost.js';

interface Found {
  readonly name: string;
  readonly at: number;
  readonly size: number;
}

const trouble = <Code>(code: Code) => ({ kind: 'trouble', code }) as const;

/** A folder where whoever runs the service, or their payroll, puts files of people. */
export function openPeopleFolder(path: string) {
  let before = '';
  /** What was read last, by its name, time and size. */
  let read = { seen: '', digest: '' };

  async function newest(known: { readonly digest: string } | null) {
    const [found] = (await listed(path)).sort(
      (one, other) => other.at - one.at || (one.name < other.name ? 1 : -1),
    );
    const seen = JSON.stringify(found ?? null);
    const isSame = seen === before;
    before = seen;
    if (!isSame) return null;
    const same = { kind: 'same', tags: null } as const;
    if (!found) return same;
    if (found.size > bytesAtMost) return trouble('tooLarge' as const);
    if (read.seen === seen && read.digest === known?.digest) return same;
    const bytes = await contentOf(join(path, found.name));
    // Written anew since it was found: what was read may be half of it.
    if (bytes.byteLength !== found.size) return null;
    const digest = createHash('sha256').update(bytes).digest('hex');
    read = { seen, digest };
    if (digest === known?.digest) return same;
    return { ...({ kind: 'file', tags: null } as const), name: found.name, digest, bytes };
  }

  return {
    ...{ source: 'folder' as const, name: basename(path), everyMs: 0 },
    /** The newest CSV file, once two looks have found it the same: it may still be written. */
    look: (known: { readonly digest: string } | null) =>
      newest(known).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'ENOENT' || code === 'ENOTDIR') return trouble('noFolder' as const);
        if (code === 'EACCES' || code === 'EPERM') return trouble('notAllowed' as const);
        throw error;
      }),
  };
}

async function listed(path: string): Promise<Found[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((one) => one.isFile() && /^[^.].*\.(?:csv|txt)$/iu.test(one.name));
  const found = files.map(async ({ name }): Promise<Found[]> => {
    // One that was taken away since is not there.
    const about = await stat(join(path, name)).catch(() => null);
    return about ? [{ name, at: about.mtimeMs, size: about.size }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** No further than is allowed, however it grows meanwhile. */
async function contentOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, bytesAtMost));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

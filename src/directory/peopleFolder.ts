import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** About as many people as the largest company that this is made for has. */
const bytesAtMost = 64_000_000;

interface Found {
  readonly name: string;
  readonly at: number;
  readonly size: number;
}

/** A folder where whoever runs the service, or their payroll, puts files of people. */
export function openPeopleFolder(path: string) {
  let before = '';
  /** What was read last, by its name, time and size. */
  let read = { seen: '', digest: '' };
  return {
    /** The newest CSV file, once two looks have found it the same: it may still be written. */
    async newest(known: string | null) {
      const [newest] = (await listed(path)).sort(
        (one, other) => other.at - one.at || (one.name < other.name ? 1 : -1),
      );
      const seen = JSON.stringify(newest ?? null);
      const isSame = seen === before;
      before = seen;
      if (!newest || !isSame) return null;
      if (newest.size > bytesAtMost) return 'tooLarge' as const;
      if (read.seen === seen && read.digest === known) return null;
      const bytes = await contentOf(join(path, newest.name));
      const digest = createHash('sha256').update(bytes).digest('hex');
      read = { seen, digest };
      return digest === known ? null : { name: newest.name, digest, bytes };
    },
  };
}

async function listed(path: string): Promise<Found[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((one) => one.isFile() && /^[^.].*\.(?:csv|txt)$/iu.test(one.name));
  return Promise.all(
    files.map(async ({ name }) => {
      const { mtimeMs: at, size } = await stat(join(path, name));
      return { name, at, size };
    }),
  );
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

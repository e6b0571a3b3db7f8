import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, mkdtemp, readdir, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OTHERS = 0o077;
const STICKY = 0o1000;
/** A socket's path has 104 bytes on macOS and 108 on Linux, a final zero included. The longest name here has 40. */
const FOLDER_BYTES = 103 - 40;

const hasUsers = process.platform !== 'win32';

/** Makes the data folder, for its owner alone. One that was there is tightened when it is ours, else a warning says so. */
export async function openFolder(folder: string, onWarning: (warning: string) => void): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (await isPrivate(folder)) return;
  const names = await readdir(folder);
  const isOurs = names.length === 0 || names.includes('journal');
  // A folder for everybody's files, as /tmp is, must stay one.
  const isShared = ((await stat(folder)).mode & STICKY) !== 0;
  if (isOurs && !isShared) await chmod(folder, 0o700).catch(() => {});
  if (!(await isPrivate(folder)))
    onWarning(
      `Others on this machine may enter the data folder ${folder}: give the database a folder of its own, or chmod 700 it.`,
    );
}

/** Whether nobody but its owner may enter. */
async function isPrivate(folder: string): Promise<boolean> {
  return !hasUsers || ((await stat(folder)).mode & OTHERS) === 0;
}

/** Where the sockets that belong to a data folder can be. There, or beside other short-lived files when its path is too long. */
export const lockFolderOf = async (folder: string): Promise<string> =>
  Buffer.byteLength(folder) <= FOLDER_BYTES ? folder : substitute(folder);

/** Where a socket is that nobody else may connect to: there too, when nobody else may enter it. */
export async function socketFolderOf(folder: string | undefined): Promise<string> {
  if (folder === undefined) return mkdtemp(join(tmpdir(), 'etincelle-'));
  return (await isPrivate(folder)) ? lockFolderOf(folder) : substitute(folder);
}

/** The same for the same data folder. @throws a sentence when somebody else has made it first */
async function substitute(folder: string): Promise<string> {
  const key = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 16);
  const path = join(tmpdir(), `etincelle-${key}`);
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const { mode, uid } = await lstat(path);
  const isOurs = !hasUsers || (uid === process.getuid?.() && (mode & OTHERS) === 0);
  if (!isOurs)
    throw new Error(`${path} belongs to somebody else: remove it, or give the database a shorter folder.`);
  return path;
}

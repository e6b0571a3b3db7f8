import { constants, type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Flushes a folder, so that a file's new name survives a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Opens a file for appending; a new one is there for good when this returns. */
export async function openForAppend(path: string): Promise<FileHandle> {
  const file = await openForOwner(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND);
  await syncFolder(dirname(path));
  return file;
}

/** Opens a file that nobody but its owner may read, one that was there included. */
export async function openForOwner(path: string, flags: number): Promise<FileHandle> {
  const file = await open(path, flags, 0o600);
  // Another owner's file, which we may write, is theirs to tighten.
  await file.chmod(0o600).catch(() => {});
  return file;
}

/** Writes everything, however many writes it takes, and flushes it to the disk. */
export async function appendDurably(file: FileHandle, bytes: Uint8Array): Promise<void> {
  await file.appendFile(bytes);
  await file.datasync();
}

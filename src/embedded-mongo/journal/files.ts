import { type FileHandle, open } from 'node:fs/promises';
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
  const file = await open(path, 'a');
  await syncFolder(dirname(path));
  return file;
}

/** Writes everything, however many writes it takes, and flushes it to the disk. */
export async function appendDurably(file: FileHandle, bytes: Uint8Array): Promise<void> {
  await file.appendFile(bytes);
  await file.datasync();
}

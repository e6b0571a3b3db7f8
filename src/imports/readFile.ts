import type { FileMissions } from '../application/imports/fileMissions.js';
import { decode } from './decode.js';
import { type Refusal, unreadable } from './fileRows.js';
import { readCsv } from './readCsv.js';
import { readJson } from './readJson.js';
import type { ReadAt } from './readLine.js';
import { readMissions } from './readMissions.js';

/** What a file is told by what is in it: its name says nothing. */
const looksLikeJson = (text: string): boolean => /^\ufeff?\s*[[{]/u.test(text);

/** The missions of a file, or why nothing of it can be read. Whatever is in it, this throws nothing. */
export function readFile(
  file: Uint8Array | string,
  at: ReadAt,
): ({ readonly kind: 'read' } & FileMissions) | Refusal {
  const text = typeof file === 'string' ? file : decode(file);
  if (text === null) return unreadable({ code: 'notText' });
  if (text.trim() === '') return unreadable({ code: 'blank' });
  const read = looksLikeJson(text) ? readJson(text.replace(/^\ufeff/u, '')) : readCsv(text);
  if (read.kind === 'unreadable') return read;
  const { unit, notRead } = read;
  return { kind: 'read', unit, notRead, ...readMissions(read.rows, at) };
}

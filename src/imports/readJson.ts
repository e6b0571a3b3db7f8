import { z } from 'zod';
import type { FileField } from './columns.js';
import { columnsOf, type FileRow, type FileRows, linesAtMost, type Refusal, unreadable } from './fileRows.js';

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const missions = z.array(z.record(z.string(), z.union([plain, z.array(plain)])));
const file = z.union([missions, z.object({ missions })]);
type Value = z.infer<typeof missions>[number][string];

/** The missions of a JSON file: an array of objects, or one under `missions`. They count from 1. */
export function readJson(text: string): FileRows | Refusal {
  const read = file.safeParse(parsed(text));
  if (!read.success) return unreadable({ code: 'badJson' });
  const all = Array.isArray(read.data) ? read.data : read.data.missions;
  if (all.length === 0) return unreadable({ code: 'noMission' });
  if (all.length > linesAtMost) return unreadable({ code: 'tooMany', unit: 'mission' });
  const headings = [...new Set(all.flatMap((mission) => Object.keys(mission)))];
  const columns = columnsOf(headings, 'mission');
  if ('kind' in columns) return columns;
  const fields = new Map(headings.map((heading, at) => [heading, columns.fields[at] ?? null]));
  const rows = all.map((mission, at) => rowOf(mission, fields, at + 1));
  return { kind: 'rows', unit: 'mission', rows, notRead: columns.notRead };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function rowOf(
  mission: Readonly<Record<string, Value>>,
  fields: ReadonlyMap<string, FileField | null>,
  line: number,
): FileRow {
  const values: Partial<Record<FileField, string>> = {};
  for (const [heading, value] of Object.entries(mission)) {
    const field = fields.get(heading) ?? null;
    if (field !== null) values[field] = textOf(value, field);
  }
  return { line, values, isTooLong: false };
}

/** Lists are as the form has them: questions one a line, all else with commas. */
function textOf(value: Value, field: FileField): string {
  if (!Array.isArray(value)) return String(value ?? '');
  return value.map((one) => String(one ?? '')).join(field === 'questions' ? '\n' : ', ');
}

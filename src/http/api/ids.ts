import { z } from 'zod';

/** What ids begin with, so that one is never taken for another's. */
const prefixes = {
  mission: 'mis_',
  slot: 'slo_',
  engagement: 'eng_',
  person: 'peo_',
  announcement: 'ann_',
} as const;
export type Named = keyof typeof prefixes;

/** The id of something as it is told. */
export const idOf = (what: Named, id: string): string => prefixes[what] + id;

/** Our own id of what is named; null for what is named otherwise. */
export function ownId(what: Named, told: string): string | null {
  const id = told.startsWith(prefixes[what]) ? told.slice(prefixes[what].length) : '';
  return id === '' || id.length > longest ? null : id;
}
const longest = 100;

/** An id in what is told, or asked for. */
export const idSchema = (what: Named) =>
  z.string().meta({ description: `Of a ${what}; opaque.`, examples: [`${prefixes[what]}8c5e7a52`] });

import { z } from 'zod';
import { type Named, prefixes } from '../../domain/publicId.js';

export { idOf } from '../../domain/publicId.js';

/** Our own id of what is named; null for what is named otherwise. */
export function ownId(what: Named, told: string): string | null {
  const id = told.startsWith(prefixes[what]) ? told.slice(prefixes[what].length) : '';
  return id === '' || id.length > longest ? null : id;
}
const longest = 100;

/** An id in what is told, or asked for. */
export const idSchema = (what: Named) =>
  z.string().meta({ description: `Of a ${what}; opaque.`, examples: [`${prefixes[what]}8c5e7a52`] });

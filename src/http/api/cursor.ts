import { z } from 'zod';

const most = 200;
const usual = 50;

/** Which part of a list is asked for. */
export const partQuery = z.strictObject({
  cursor: z.string().max(300).optional().meta({ description: 'The `next` of the part before.' }),
  limit: z.coerce.number().int().min(1).max(most).default(usual),
});

/** A part of a list, as it is told. */
export const partSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({
    data: z.array(item),
    next: z.string().nullable().meta({ description: 'The cursor of the next part; null at the end.' }),
  });

/** Where the next part of a list begins, in a form that nobody reads. `list`: one's cursor is worth nothing in another. */
export const cursorAt = (list: string, place: string | number | null): string | null =>
  place === null ? null : Buffer.from(JSON.stringify([list, place])).toString('base64url');

const cursorSchema = z.tuple([z.string(), z.union([z.string().max(100), z.int().min(0)])]);

/** The place that a cursor of this list says; undefined for what is none. */
export function placeIn<Place extends string | number>(
  list: string,
  cursor: string,
  first: Place,
): Place | undefined {
  let said: unknown;
  try {
    said = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
  const { success, data } = cursorSchema.safeParse(said);
  if (!success || data[0] !== list || typeof data[1] !== typeof first) return undefined;
  return data[1] as Place;
}

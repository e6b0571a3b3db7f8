/** A domain object as stored: its `id` is the document's `_id`. */
export type Row<T extends { readonly id: string }> = Omit<T, 'id'> & { _id: string };

/** What is stored for a domain object. */
export function toRow<T extends { readonly id: string }>(object: T): Row<T> {
  const { id, ...rest } = object;
  return { _id: id, ...rest };
}

/** The domain object of a stored one; the caller has left out what is not the domain's. */
export function fromRow<T extends { readonly id: string }>(row: Row<T>): T {
  const { _id, ...rest } = row;
  // The compiler cannot see through Omit of a type parameter: Omit<T, 'id'> and `id` make T again.
  return { id: _id, ...rest } as unknown as T;
}

/** As `fromRow`, for what may not be there. */
export function fromRowOrNull<T extends { readonly id: string }>(row: Row<T> | null): T | null {
  return row && fromRow<T>(row);
}

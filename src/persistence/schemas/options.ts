/**
 * The same for every schema. `throw`: a filter or a change that names an unknown field is a mistake in our code.
 * Leaving it out silently would widen a query. Indexes are created once, when the store is opened.
 */
export const schemaOptions = {
  autoCreate: false,
  autoIndex: false,
  id: false,
  minimize: false,
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
} as const;

/** As `schemaOptions`, for what is stored inside another document. */
export const partOptions = { ...schemaOptions, _id: false } as const;

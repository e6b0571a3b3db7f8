/**
 * A search for a text. An index that holds texts alone is used only where the search says so too.
 * https://www.mongodb.com/docs/manual/core/index-partial/#query-coverage
 */
export const textIs = (value: string) => ({ $eq: value, $type: 'string' as const });

/** The same for several texts. */
export const textIn = (values: readonly string[]) => ({ $in: [...values], $type: 'string' as const });

/** What spreadsheets save. Of anything else that is sent, the words are heard, as of a picture. */
const tables = /\.(?:csv|tsv|txt|xlsx?|ods)$/iu;

/** Whether a file that somebody sent may be a table. */
export const isTable = (name: string): boolean => tables.test(name.slice(-20));

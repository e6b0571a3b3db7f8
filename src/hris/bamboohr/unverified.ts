/** What no source of ours has shown of BambooHR: to be seen on a real account first. */

/** Names of fields that are asked for besides those that are known. Refused, they are asked for no more. */
export const moreFields = ['employeeNumber'] as const;
/** How the hour entries of somebody on a day are asked for. */
export const entriesOf = (employeeId: string, date: string): string =>
  `/api/v1/time_tracking/timesheet_entries?${new URLSearchParams({ start: date, end: date, employeeIds: employeeId })}`;
/** What `hour_entries/delete` is told. */
export const deletion = (entryId: string): object => ({ hourEntryIds: [Number(entryId)] });
/** No limit is published. */
export const pace = { requests: 100, inMs: 60_000 };
/** In what a webhook says when it was signed: seconds since 1970, as others have seen it. NaN where it is none. */
export const signedAtOf = (timestamp: string): number =>
  /^\d{1,12}$/u.test(timestamp) ? Number(timestamp) * 1_000 : Number.NaN;
/** Those who were changed are looked for by their ids, and those who have left are shown too. */
export const byIds = (ids: readonly string[]): Readonly<Record<string, string>> => ({
  'filter[ids]': ids.join(','),
});

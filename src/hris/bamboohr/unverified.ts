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

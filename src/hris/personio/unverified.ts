/** What no source of ours has shown of Personio: to be seen on a real account first. */

/** The status of who has left; any other is of somebody who is here. */
export const leftStatus = 'inactive';
/** No limit is published for the first version of the API. */
export const pace = { requests: 60, inMs: 60_000 };
/** How the attendances of somebody on a day are asked for, and how they come. */
export const attendancesOf = (employeeId: string, date: string): string =>
  `?${new URLSearchParams({ start_date: date, end_date: date, 'employees[]': employeeId, limit: '200', offset: '0' })}`;
/** Since when somebody was changed is asked without a zone: whichever it means, a day more has it in. */
export const updatedSince = (since: Date): string =>
  new Date(since.getTime() - 24 * 3_600_000).toISOString().slice(0, 19);

/** What no source of ours has shown of Lucca: to be seen on a real account first. */

/** The host of the token is known, this path on it is not. */
export const tokenUrl = 'https://accounts.world.luccasoftware.com/connect/token';
/** The names of scopes that a client is to ask for. */
export const scopes = 'employees.readonly job-positions.readonly employments.readonly';
/** Where a time entry is created, found, changed and deleted. */
export const timeEntries = '/timmi-timesheet/api/time-entries';
/** The names of what a job position points at come in `embedded`, by type and id. */
export const embedded = { department: 'department', site: 'business-establishment' } as const;
/** How the time entries of somebody on a day are asked for. */
export const entriesOf = (ownerId: string, date: string): string =>
  `?${new URLSearchParams({ ownerId, startsOn: date, endsOn: date })}`;
/** How a webhook's signature is written, and in which parameter the challenge comes: as another's client has them. */
export const webhook = { encoding: 'base64', challenge: 'echo' } as const;

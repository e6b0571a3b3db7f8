const names = ['personId', 'missionId', 'until', 'who', 'olderThan', 'newerThan'] as const;

/** What the address asks of the log. `who`: who is looked for, to have the log of them. */
export type AuditAsked = Readonly<Partial<Record<(typeof names)[number], string>>>;

export const askedIn = (query: URLSearchParams): AuditAsked =>
  Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));

/** What stays from one page of the log to the next. */
export const filterIn = ({ olderThan: _, newerThan: __, ...filter }: AuditAsked): AuditAsked => filter;

export function addressOf(of: AuditAsked): string {
  const query = new URLSearchParams(Object.entries(of)).toString();
  return query === '' ? 'audit' : `audit?${query}`;
}

/** The place in the log right after a day of the reader's own. */
export function endOf(day: string): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  const end = new Date(year ?? Number.NaN, (month ?? 1) - 1, (date ?? 1) + 1);
  return Number.isNaN(end.getTime()) ? undefined : `${end.toISOString()} `;
}

/** What no source of ours has shown of HiBob: to be seen on a real account first. */

/** Limit of a search, as other people's clients have it. Some is left to them. */
export const pace = { requests: 45, inMs: 60_000 };
/** Fields by their paths; an answer nests them by what stands before the last dot, `root` aside. */
export const fields = [
  'root.id',
  'root.firstName',
  'root.surname',
  'root.email',
  'work.employeeIdInCompany',
  'work.site',
  'work.department',
  'work.reportsTo',
] as const;
/** How a webhook is signed, as another's client has it. */
export const webhook = { header: 'bob-signature', algorithm: 'sha512', encoding: 'base64' } as const;

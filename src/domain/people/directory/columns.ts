/** All that is read of a file of people. Of any other column nothing is. */
export const peopleColumns = [
  ...(['employeeNumber', 'familyName', 'givenName', 'wholeName', 'email', 'site', 'department'] as const),
  ...(['managerNumber', 'managerEmail', 'managerName', 'startsOn', 'endsOn', 'locale'] as const),
  ...(['timezone', 'status', 'action'] as const),
];
export type PeopleColumn = (typeof peopleColumns)[number];

/** What a column of a file is about. Null: it is not read. */
export interface ColumnMeant {
  /** As the file calls it. */
  readonly heading: string;
  readonly column: PeopleColumn | null;
}

/** What an admin has said of the columns of a file, for the next file with the same ones. `key`: made of all its headings. */
export interface RememberedColumns {
  readonly key: string;
  readonly columns: readonly ColumnMeant[];
}

/** No more columns than that are looked at. */
export const columnsAtMost = 200;

import type { RememberedColumns } from '../../domain/people/directory/columns.js';

/** What admins have said of the columns of their files of people. Unique on (organisation, key). */
export interface ColumnMaps {
  /** In the place of what was said before of the same headings. */
  remember(organisationId: string, columns: RememberedColumns, at: Date): Promise<void>;
  /** The latest first. */
  list(organisationId: string, limit: number): Promise<RememberedColumns[]>;
}

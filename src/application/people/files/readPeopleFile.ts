import type { ColumnMeant, RememberedColumns } from '../../../domain/people/directory/columns.js';
import type { Needs, OpenedPeople, UnreadPeople } from '../../ports/index.js';

/** More kinds of files than a company has. */
const rememberedAtMost = 50;

/** Opens a file of people by what is said of its columns, or was said of the same ones before, or else by their names. */
export async function readPeopleFile(
  { columnMaps, peopleReader }: Needs<'columnMaps' | 'peopleReader'>,
  organisationId: string,
  bytes: Uint8Array,
  said: readonly ColumnMeant[],
): Promise<OpenedPeople | UnreadPeople> {
  const remembered = await columnMaps.list(organisationId, rememberedAtMost);
  return peopleReader.open(bytes, { said, remembered });
}

/** What was said of the columns holds for the next file with the same ones, once a file was applied by it. */
export async function rememberColumns(
  { columnMaps, clock }: Needs<'columnMaps' | 'clock'>,
  organisationId: string,
  { key, columns }: RememberedColumns,
): Promise<void> {
  await columnMaps.remember(organisationId, { key, columns }, clock.now());
}

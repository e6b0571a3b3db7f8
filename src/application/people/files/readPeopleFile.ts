import type { ColumnMeant, RememberedColumns } from '../../../domain/people/directory/columns.js';
import type { Needs, OpenedPeople, UnreadPeople } from '../../ports/index.js';

/** More kinds of files than a company has. */
const rememberedAtMost = 50;

/** Opens a file of people. Its columns are what is said, or was said of the same ones, or else what they are called. */
export async function readPeopleFile(
  { columnMaps, peopleReader }: Needs<'columnMaps' | 'peopleReader'>,
  organisationId: string,
  bytes: Uint8Array,
  said: readonly ColumnMeant[],
): Promise<OpenedPeople | UnreadPeople> {
  const remembered = await columnMaps.list(organisationId, rememberedAtMost);
  return peopleReader.open(bytes, { said, remembered });
}

/** What was said of the columns of a file that was applied holds for the next one with the same. */
export async function rememberColumns(
  { columnMaps, clock }: Needs<'columnMaps' | 'clock'>,
  organisationId: string,
  { key, columns }: RememberedColumns,
): Promise<void> {
  await columnMaps.remember(organisationId, { key, columns }, clock.now());
}

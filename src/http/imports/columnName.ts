import { type Listener, type TextKey, t } from '../../i18n/index.js';
import { type FileField, isOfFraming } from '../../imports/columns.js';

/** What a column is called, as its field of the forms is. */
export function columnName(field: FileField, reader: Listener): string {
  if (field === 'reference' || field === 'timezone') return t(reader, `import.column.${field}`);
  return t(reader, `${isOfFraming(field) ? 'framingForm' : 'missionForm'}.${field}` as TextKey);
}

export const columnNames = (fields: readonly FileField[], reader: Listener): string =>
  quotedNames(
    fields.map((field) => columnName(field, reader)),
    reader,
  );

/** Names one after the other, as quoted in the reader's language. */
export const quotedNames = (names: readonly string[], reader: Listener): string =>
  names.map((name) => t(reader, 'import.quoted', { name })).join(', ');

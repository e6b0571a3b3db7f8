import type { Reader } from '../../domain/people/reader.js';
import { type TextKey, t, zoneText } from '../../i18n/index.js';
import {
  type FormField,
  type MissionField,
  missionFieldNames,
  missionFields,
  type PlacedField,
  placedField,
  type SlotField,
  slotFieldNames,
} from '../../messages/forms/fields.js';
import type { MissionForm } from '../../messages/forms/form.js';

/** A field of a mission's form as it is shown. */
export interface ShownField {
  readonly name: PlacedField;
  readonly kind: (typeof missionFields)[MissionField]['kind'];
  readonly required: boolean;
  readonly label: string;
  readonly hint: string | null;
}

const isOfSlot = (name: MissionField): name is SlotField =>
  (slotFieldNames as readonly MissionField[]).includes(name);

/** The fields of a mission's form in their order. Each half-day stands below the one before. */
export const shownFields = (form: MissionForm, reader: Reader): ShownField[] =>
  missionFieldNames.flatMap((name) => {
    if (!isOfSlot(name)) return [shownField(name, form, reader)];
    return name === slotFieldNames[0] ? slotsShown(form, reader) : [];
  });

const slotsShown = (form: MissionForm, reader: Reader): ShownField[] =>
  form.slots.flatMap((_, at) => slotFieldNames.map((name) => slotField(name, at, form, reader)));

function slotField(name: SlotField, at: number, form: MissionForm, reader: Reader): ShownField {
  const shown = shownField(name, form, reader);
  const hint = slotHint(name, at, form, reader);
  // A single half-day needs no number.
  if (form.slots.length === 1) return shown;
  return {
    ...shown,
    name: placedField(name, at),
    required: shown.required && at === 0,
    label: t(reader, 'missionForm.slot', { field: shown.label, number: at + 1 }),
    hint: hint ?? (at === 0 ? shown.hint : null),
  };
}

/** How another one is added, and one taken off. */
function slotHint(name: SlotField, at: number, { slots }: MissionForm, reader: Reader): string | null {
  const isThere = slots[at] !== null;
  if (name === 'date' && at > 0 && !isThere) return t(reader, 'missionForm.slot.add');
  const isOneOfSeveral = isThere && slots.filter((id) => id !== null).length > 1;
  return name === 'capacity' && isOneOfSeveral ? t(reader, 'missionForm.slot.remove') : null;
}

function shownField(name: MissionField, { timezone }: MissionForm, reader: Reader): ShownField {
  const { required, hint }: FormField = missionFields[name];
  const zone = { zone: zoneText(timezone, reader.locale) };
  return {
    ...{ name, kind: missionFields[name].kind, required },
    label: t(reader, `missionForm.${name}`),
    hint: hint ? t(reader, `missionForm.${name}.hint` as TextKey, zone) : null,
  };
}

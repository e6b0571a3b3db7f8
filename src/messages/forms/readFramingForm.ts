import type { FramingDraft, NonprofitDraft } from '../../application/missions/framingDraft.js';
import { type EligibilityStatus, eligibilityStatuses } from '../../domain/missions/eligibility.js';
import { framingChoices, legalForms } from '../../domain/missions/framing.js';
import { readRegisterNumber } from '../../domain/missions/registerNumber.js';
import { type FramingField, type FramingFieldRow, framingFields } from './fields.js';
import type { FieldProblem, FieldProblems } from './form.js';
import { readDate } from './readTimes.js';

type Values = Readonly<Record<string, string>>;
type Problems = Partial<Record<FramingField, FieldProblem>>;

/** Reads fields of one submitted form, and notes what is wrong with each. */
interface Reading {
  readonly value: (field: FramingField) => string;
  readonly wrong: (field: FramingField, problem: FieldProblem) => null;
  readonly problems: Problems;
}

function readingOf(values: Values, fields: readonly FramingField[]): Reading {
  const problems: Problems = {};
  const value = (field: FramingField) => (values[field] ?? '').trim();
  const wrong: Reading['wrong'] = (field, problem) => {
    problems[field] ??= problem;
    return null;
  };
  for (const name of fields) {
    const { longest = Infinity }: FramingFieldRow = framingFields[name];
    if (value(name).length > longest) wrong(name, 'tooLong');
  }
  return { value, wrong, problems };
}

/** One of a closed list; null where nothing was chosen. */
function choice<Value extends string>(
  { value, wrong }: Reading,
  field: FramingField,
  list: readonly Value[],
): Value | null {
  if (value(field) === '') return null;
  return list.find((one) => one === value(field)) ?? wrong(field, 'badChoice');
}

/** What was agreed on one mission. Anything may be left for later. */
export function readFramingForm(
  values: Values,
  fields: readonly FramingField[],
  today: string,
): { framing: FramingDraft; nonprofit: NonprofitDraft } | { problems: FieldProblems } {
  const reading = readingOf(values, fields);
  const { value, problems } = reading;
  const framing = {
    ...{ deliverable: value('deliverable'), beneficiaries: value('beneficiaries') },
    ...{ access: value('access'), companyContact: value('companyContact') },
    ...{ risks: value('risks'), costs: value('costs') },
    meal: choice(reading, 'meal', framingChoices.meal),
    minors: choice(reading, 'minors', framingChoices.minors),
    weather: choice(reading, 'weather', framingChoices.weather),
    photos: choice(reading, 'photos', framingChoices.photos),
  };
  const cause = readCause(reading);
  const legalForm = choice(reading, 'legalForm', legalForms);
  const nonprofit = readNonprofit(reading, today);
  return Object.keys(problems).length > 0
    ? { problems }
    : { framing: { framing, cause, legalForm }, nonprofit };
}

function readNonprofit(reading: Reading, today: string): NonprofitDraft {
  const { value, wrong } = reading;
  const [name, phone] = [value('nonprofitContact'), value('nonprofitPhone')];
  const written = value('register');
  const register = written === '' ? null : readRegisterNumber(written);
  if (written !== '' && !register) wrong('register', 'badRegister');
  if ((name === '') !== (phone === ''))
    wrong(name === '' ? 'nonprofitContact' : 'nonprofitPhone', 'nameAndPhone');
  return {
    contact: name === '' ? null : { name, phone },
    register,
    eligibility: readEligibility(reading, choice(reading, 'eligibility', eligibilityStatuses), today),
  };
}

function readEligibility(
  { value, wrong }: Reading,
  status: EligibilityStatus | null,
  today: string,
): NonprofitDraft['eligibility'] {
  const written = value('checkedOn');
  const day = written === '' ? null : readDate(written, 'utc');
  if (written !== '' && !day) wrong('checkedOn', 'badDate');
  const checkedOn = day?.toFormat('yyyy-MM-dd') ?? null;
  if (checkedOn !== null && checkedOn > today) wrong('checkedOn', 'dateToCome');
  const evidence = value('evidence');
  if (status === null && (evidence !== '' || checkedOn !== null)) wrong('eligibility', 'required');
  return status && { status, evidence, checkedOn };
}

function readCause({ value, wrong }: Reading): number | null {
  if (value('cause') === '') return null;
  const cause = /^\d{1,2}$/.test(value('cause')) ? Number(value('cause')) : 0;
  return cause >= 1 && cause <= 17 ? cause : wrong('cause', 'badCause');
}

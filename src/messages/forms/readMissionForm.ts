import type { MissionDraft } from '../../application/missions/missionDraft.js';
import { type Question, questionsAtMost, readQuestion } from '../../domain/missions/questions.js';
import { siteLongest, sitesAtMost, sitesOnce } from '../../domain/people/roles.js';
import {
  type FormField,
  type MissionField,
  missionFieldNames,
  missionFields,
  slotFieldNames,
} from './fields.js';
import type { FieldProblems } from './form.js';
import { type Problems, readSlots } from './readSlots.js';

type Values = Readonly<Record<string, string>>;

/**
 * Checks every field of a mission form, each with its own problem, and gives the draft when there is none.
 * Dates and times are read on the clock of the IANA zone `timezone`. `slots`: the half-days that it asked of.
 */
export function readMissionForm(
  values: Values,
  timezone: string,
  now: Date,
  slots: readonly (string | null)[] = [null],
): { draft: MissionDraft } | { problems: FieldProblems } {
  const value = (field: MissionField) => (values[field] ?? '').trim();
  const problems: Problems = {};
  for (const name of missionFieldNames.filter((each) => !isOfSlot(each))) {
    const { required, longest = Infinity }: FormField = missionFields[name];
    if (required && value(name) === '') problems[name] = 'required';
    if (value(name).length > longest) problems[name] = 'tooLong';
  }
  const halfDays = readSlots(values, slots, { timezone, now }, problems);
  const questions = readQuestions(value('questions'), problems);
  // A form of an earlier version did not ask.
  const sites = values.sites === undefined ? null : readSites(value('sites'), problems);
  if (Object.keys(problems).length > 0) return { problems };
  const text = { title: value('title'), nonprofit: value('nonprofit'), summary: value('summary') };
  const there = { place: value('place'), bring: value('bring') };
  const skills = readList(value('skills'));
  return { draft: { ...text, ...there, ...halfDays, skills, questions, sites } };
}

const isOfSlot = (name: MissionField): boolean => (slotFieldNames as readonly MissionField[]).includes(name);

/** One a line. */
function readQuestions(text: string, problems: Problems): Question[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const questions = lines.map(readQuestion).filter((question) => question !== null);
  if (lines.length > questionsAtMost) problems.questions ??= 'tooManyQuestions';
  else if (questions.length < lines.length) problems.questions ??= 'badQuestion';
  return questions;
}

function readSites(text: string, problems: Problems): string[] {
  const sites = sitesOnce(text.split(/[,;\n]/));
  if (sites.some((site) => site.length > siteLongest)) problems.sites ??= 'tooLongItem';
  if (sites.length > sitesAtMost) problems.sites ??= 'tooMany';
  return sites;
}

const readList = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .slice(0, 10);

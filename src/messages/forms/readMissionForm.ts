import { DateTime } from 'luxon';
import type { MissionDraft } from '../../application/missions/missionDraft.js';
import { type Question, questionsAtMost, readQuestion } from '../../domain/missions/questions.js';
import { type FormField, type MissionField, missionFieldNames, missionFields } from './fields.js';
import type { FieldProblem, FieldProblems } from './form.js';
import { readDate, readTime } from './readTimes.js';

type Values = Readonly<Record<string, string>>;
type Problems = Partial<Record<MissionField, FieldProblem>>;

const longestHours = 10;
const furthestYears = 2;

/**
 * Checks every field of a mission form, each with its own problem, and gives the draft when there is none.
 * Dates and times are read on the clock of the IANA zone `timezone`.
 */
export function readMissionForm(
  values: Values,
  timezone: string,
  now: Date,
): { draft: MissionDraft } | { problems: FieldProblems } {
  const value = (field: MissionField) => (values[field] ?? '').trim();
  const problems: Problems = {};
  for (const name of missionFieldNames) {
    const { required, longest = Infinity }: FormField = missionFields[name];
    if (required && value(name) === '') problems[name] = 'required';
    if (value(name).length > longest) problems[name] = 'tooLong';
  }
  const times = readSlot(value('date'), value('start'), value('end'), timezone, now, problems);
  const capacity = readCapacity(value('capacity'), problems);
  const questions = readQuestions(value('questions'), problems);
  if (Object.keys(problems).length > 0 || !times) return { problems };
  const text = { title: value('title'), nonprofit: value('nonprofit'), summary: value('summary') };
  const there = { place: value('place'), bring: value('bring') };
  const skills = readList(value('skills'));
  return { draft: { ...text, ...there, ...times, capacity, skills, questions } };
}

function readSlot(
  date: string,
  start: string,
  end: string,
  timezone: string,
  now: Date,
  problems: Problems,
): { startsAt: Date; endsAt: Date } | null {
  const day = readDate(date, timezone);
  if (!day) problems.date ??= 'badDate';
  const startsAt = readTime(start, day ?? DateTime.fromMillis(0, { zone: timezone }));
  const endsAt = nextMidnight(readTime(end, day ?? DateTime.fromMillis(0, { zone: timezone })));
  if (!startsAt) problems.start ??= 'badTime';
  if (!endsAt) problems.end ??= 'badTime';
  if (!startsAt || !endsAt) return null;
  if (endsAt <= startsAt) problems.end ??= 'endBeforeStart';
  else if (endsAt.diff(startsAt, 'hours').hours > longestHours) problems.end ??= 'tooLongDay';
  if (!day) return null;
  if (startsAt.toJSDate() <= now) problems.date ??= 'dateInPast';
  if (day > DateTime.fromJSDate(now, { zone: timezone }).plus({ years: furthestYears }))
    problems.date ??= 'tooFar';
  return { startsAt: startsAt.toJSDate(), endsAt: endsAt.toJSDate() };
}

/** A mission that ends at midnight ends with its day. */
const nextMidnight = (end: DateTime | null): DateTime | null =>
  end && end.hour === 0 && end.minute === 0 ? end.plus({ days: 1 }) : end;

function readCapacity(text: string, problems: Problems): number {
  const capacity = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (capacity < 1 || capacity > 500) problems.capacity ??= 'badCapacity';
  return capacity;
}

/** One a line. */
function readQuestions(text: string, problems: Problems): Question[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const questions = lines.map(readQuestion).filter((question) => question !== null);
  if (lines.length > questionsAtMost) problems.questions ??= 'tooManyQuestions';
  else if (questions.length < lines.length) problems.questions ??= 'badQuestion';
  return questions;
}

const readList = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .slice(0, 10);

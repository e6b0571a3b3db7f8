import type { ImportedPeople } from '../../application/people/directory/importPeople.js';
import type { ColumnMeant } from '../../domain/people/directory/columns.js';
import type { PeopleList } from '../../domain/people/directory/peopleList.js';
import type { Planned } from '../../domain/people/directory/planSync.js';
import type { Locale } from '../../domain/people/locale.js';
import { directoryLines, t } from '../../i18n/index.js';

const lineOf = ({ key }: Planned): number | null => (key === null ? null : Number(key));

const person = (one: Planned) => {
  const { employeeNumber, email, name } = one.facts;
  return { line: lineOf(one), employeeNumber, email, name };
};

type PeopleFile = PeopleList & { readonly ignored: readonly number[] };

/** What an import would change, or has changed, for a program to read. */
export function toJson(
  { plan, mode, leaveAtMost, needsMode, applied }: ImportedPeople,
  file: PeopleFile,
): object {
  const refused = [
    ...plan.refused.map(({ key, why, other }) => ({
      ...{ line: Number(key), reason: why, other: other === null ? null : Number(other) },
    })),
    ...file.refused.flatMap(({ line, problems }) =>
      problems.map(({ field, code }) => ({ line, reason: code, field })),
    ),
  ].sort((one, other) => one.line - other.line);
  return {
    ...{ mode, needsMode, applied: applied !== null },
    added: plan.added.map(person),
    changed: plan.changed.map((one) => ({ ...person(one), fields: one.fields })),
    broughtBack: plan.broughtBack.map(person),
    leaving: plan.leaving.map(person),
    past: plan.past.map(person),
    ...{ unchanged: plan.unchanged, refused, ignored: file.ignored },
    stopped: plan.stopped && { ...plan.stopped, leaveAtMost },
    ...(applied && { notDone: applied.notDone, unknownManagers: applied.unknownManagers.length }),
  };
}

/** The same in words, a line each, in the company's language. */
export function inWords(
  imported: ImportedPeople,
  file: PeopleFile,
  columns: readonly ColumnMeant[],
  locale: Locale,
): string[] {
  const { plan } = imported;
  const { added, changed, broughtBack, leaving, refused } = directoryLines(plan, file.refused, locale);
  return [
    columnsInWords(columns, locale),
    ...[...added, ...changed, ...broughtBack, ...leaving, ...refused],
    summary(imported, file, locale),
    ...endOf(imported, locale),
  ];
}

function columnsInWords(columns: readonly ColumnMeant[], locale: Locale): string {
  const named = (isRead: boolean) =>
    columns.filter(({ column }) => (column !== null) === isRead).map(({ heading }) => heading);
  const [read, left] = [named(true).join(', '), named(false).join(', ')];
  return t(locale, left === '' ? 'directory.columns' : 'directory.columnsLeft', { read, left });
}

function summary({ plan }: ImportedPeople, file: PeopleFile, locale: Locale): string {
  const { added, changed, broughtBack, leaving, unchanged, past, refused } = plan;
  return t(locale, 'directory.summary', {
    ...{ added: added.length, changed: changed.length, back: broughtBack.length, leaving: leaving.length },
    ...{ unchanged, past: past.length, refused: refused.length + file.refused.length },
  });
}

function endOf({ plan, leaveAtMost: percent, needsMode, applied }: ImportedPeople, locale: Locale): string[] {
  if (needsMode) return [t(locale, 'directory.sayMode')];
  if (plan.stopped) return [t(locale, 'directory.stopped', { ...plan.stopped, percent })];
  if (!applied) return [t(locale, 'directory.dryRun')];
  const { notDone, unknownManagers } = applied;
  return [
    t(locale, 'directory.applied'),
    ...(notDone.length > 0 ? [t(locale, 'directory.notDone', { keys: notDone.join(', ') })] : []),
    ...(unknownManagers.length > 0
      ? [t(locale, 'directory.unknownManagers', { count: unknownManagers.length })]
      : []),
  ];
}

import type { PeopleFile } from '../../directory/csv/readPeople.js';
import type { Planned, SyncPlan } from '../../domain/people/directory/planSync.js';
import { t } from '../../i18n/index.js';
import type { PageReader } from '../pages/page.js';

export type ReadPeople = Pick<PeopleFile, 'refused'>;

/** What a file would change, a line each, in the reader's words. */
export function linesOf(plan: SyncPlan, { refused }: ReadPeople, reader: PageReader): string[] {
  const of = (one: Planned) => ({
    line: Number(one.key ?? 0),
    name: one.facts.name ?? one.facts.email ?? '…',
  });
  const fieldsOf = ({ fields }: Planned) =>
    fields.map((field) => t(reader, `directory.field.${field}`)).join(', ');
  return [
    ...plan.refused.map(({ key, why, other }) =>
      t(reader, `directory.refused.${why}`, { line: Number(key), other: Number(other) }),
    ),
    ...refused.flatMap(({ line, problems }) =>
      problems.map(({ field, code }) =>
        t(reader, `directory.refused.${code}`, { line, field: t(reader, `directory.field.${field}`) }),
      ),
    ),
    ...plan.leaving.map((one) =>
      t(reader, one.key === null ? 'directory.absent' : 'directory.line.leaving', of(one)),
    ),
    ...plan.added.map((one) => t(reader, 'directory.line.added', of(one))),
    ...plan.broughtBack.map((one) => t(reader, 'directory.line.broughtBack', of(one))),
    ...plan.changed.map((one) => t(reader, 'directory.line.changed', { ...of(one), fields: fieldsOf(one) })),
  ];
}

import type { BadLine } from '../domain/people/directory/peopleList.js';
import type { Planned, SyncPlan } from '../domain/people/directory/planSync.js';
import { t } from './translate.js';

type Speaking = Parameters<typeof t>[0];

/** What a file of people would change, a line each: by what becomes of them. `refused`: those that cannot be read. */
export function directoryLines(plan: SyncPlan, refused: readonly BadLine[], reader: Speaking) {
  const of = ({ key, facts: { name, email }, fields }: Planned) => ({
    ...{ line: Number(key ?? 0), name: name ?? email ?? '…' },
    fields: fields.map((field) => t(reader, `directory.field.${field}`)).join(', '),
  });
  return {
    added: plan.added.map((one) => t(reader, 'directory.line.added', of(one))),
    changed: plan.changed.map((one) => t(reader, 'directory.line.changed', of(one))),
    broughtBack: plan.broughtBack.map((one) => t(reader, 'directory.line.broughtBack', of(one))),
    leaving: plan.leaving.map((one) =>
      t(reader, one.key === null ? 'directory.absent' : 'directory.line.leaving', of(one)),
    ),
    refused: [
      ...plan.refused.map(({ key, why, other }) =>
        t(reader, `directory.refused.${why}`, { line: Number(key), other: Number(other) }),
      ),
      ...refused.flatMap(({ line, problems }) =>
        problems.map(({ field, code }) =>
          t(reader, `directory.refused.${code}`, { line, field: t(reader, `directory.field.${field}`) }),
        ),
      ),
    ],
  };
}

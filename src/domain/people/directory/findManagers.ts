import { nameWords } from '../nameWords.js';
import type { ManagerKey } from './facts.js';
import { groupBy } from './groupBy.js';

/** Somebody whom a manager may be looked for among. */
export interface Colleague {
  readonly id: string;
  readonly employeeNumber: string | null;
  readonly email: string | null;
  readonly name: string;
}

/** Finds whom a directory means by a manager. Null: nobody here, themselves, or several of one name. */
export function managersAmong(
  people: readonly Colleague[],
): (person: Pick<Colleague, 'id'>, manager: ManagerKey) => string | null {
  const tables = {
    number: groupBy(people, ({ employeeNumber }) => employeeNumber),
    email: groupBy(people, ({ email }) => email),
    name: groupBy(people, ({ name }) => wordsOf(name)),
  };
  return ({ id }, { by, value }) => {
    // A connection follows those by itself.
    if (by === 'id') return null;
    const [found, ...others] = tables[by].get(by === 'name' ? wordsOf(value) : value) ?? [];
    return found === undefined || others.length > 0 || found.id === id ? null : found.id;
  };
}

/** "Marchand, Barnabé" is "Barnabé Marchand". */
const wordsOf = (name: string): string => nameWords(name).sort().join(' ');

import { nameWords } from '../nameWords.js';
import type { ManagerKey } from './facts.js';

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
    number: table(people, ({ employeeNumber }) => employeeNumber),
    email: table(people, ({ email }) => email),
    name: table(people, ({ name }) => wordsOf(name)),
  };
  return ({ id }, { by, value }) => {
    const [found, ...others] = tables[by].get(by === 'name' ? wordsOf(value) : value) ?? [];
    return found === undefined || others.length > 0 || found === id ? null : found;
  };
}

/** "Marchand, Barnabé" is "Barnabé Marchand". */
const wordsOf = (name: string): string => nameWords(name).sort().join(' ');

function table(
  people: readonly Colleague[],
  of: (person: Colleague) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const person of people) {
    const value = of(person);
    if (value) all.set(value, [...(all.get(value) ?? []), person.id]);
  }
  return all;
}

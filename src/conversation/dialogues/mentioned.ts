import type { Needs } from '../../application/ports/index.js';
import type { Intent } from '../intents.js';
import type { Talk } from './dialogue.js';

/** An account that was mentioned, as the chats hand it on. What is typed by hand is taken for the same: it names somebody. */
const mark = /<@([\w:-]{1,100})>/gu;

/**
 * What stands for each while a sentence is read. Not what people call themselves: such a name could be a wish in somebody
 * else's mouth.
 */
const standIns = ['Zenobie', 'Radegonde', 'Philibert', 'Clodomir', 'Ysoline'] as const;

export interface Mentioned {
  readonly standIn: string;
  readonly userId: string;
}

/** What was said, with a name in the place of each mention; any beyond those few is left out. */
export function mentionedIn(said: string): { readonly text: string; readonly people: readonly Mentioned[] } {
  const people: Mentioned[] = [];
  const text = said.replace(mark, (_whole, userId: string) => {
    const known = people.find((one) => one.userId === userId);
    if (known) return known.standIn;
    const standIn = standIns[people.length];
    if (standIn === undefined) return ' ';
    people.push({ standIn, userId });
    return standIn;
  });
  return { text, people };
}

/** The wish about those very accounts: a colleague by their account, anybody else by their name. */
export async function ofAccounts(
  { deps, person }: Talk<Needs<'employees' | 'identities'>>,
  intent: Intent,
  people: readonly Mentioned[],
): Promise<Intent> {
  const meant = 'name' in intent ? people.find(({ standIn }) => standIn === intent.name) : undefined;
  if (meant && intent.kind === 'pair.find')
    return { kind: 'pair.user', slotId: intent.slotId, userId: meant.userId };
  if (meant && intent.kind === 'propose.find')
    return { kind: 'propose.user', missionId: intent.missionId, userId: meant.userId };
  if (people.length === 0) return intent;
  const { organisation, workspace } = person;
  const names = new Map<unknown, string>();
  for (const { standIn, userId } of people) {
    const account = await deps.identities.findByUser(organisation.id, workspace.id, userId);
    const employee = account && (await deps.employees.find(organisation.id, account.employeeId));
    names.set(standIn, employee?.name || '…');
  }
  const named = Object.entries(intent).map(([key, value]) => [key, names.get(value) ?? value]);
  return Object.fromEntries(named) as Intent;
}

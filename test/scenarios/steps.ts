import type { Person, Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';

/** With ordinary spaces: French punctuation is held by spaces that do not break. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/**
 * Waits until the bot has told somebody this, and gives the newest of its kind.
 * What is older than what was last heard does not count.
 * Another message that arrives meanwhile hides nothing.
 */
export const hears = (who: Person, text: string | RegExp): Promise<Said> =>
  eventually(() => {
    const inbox = who.inbox();
    const since = lastHeard.get(who) ?? 0;
    const at = inbox.findLastIndex((said, index) => index >= since && matches(plain(said.text), text));
    const heard = inbox[at];
    if (!heard) throw new Error(`${who.name} has not heard ${text}, but: ${newest(who).text}`);
    lastHeard.set(who, at);
    return { ...heard, text: plain(heard.text) };
  });

/** Where in the inbox stands what was last waited for. */
const lastHeard = new WeakMap<Person, number>();

const matches = (said: string, text: string | RegExp) =>
  typeof text === 'string' ? said.includes(text) : text.test(said);

export function newest(who: Person): Said {
  const said = who.inbox().at(-1);
  if (!said) throw new Error(`${who.name} has heard nothing`);
  return { ...said, text: plain(said.text) };
}

/** How often somebody was told this. */
export const times = (who: Person, text: RegExp): number =>
  who.inbox().filter((said) => text.test(plain(said.text))).length;

/** Waits for the button, then presses it once. */
export async function presses(who: Person, label: string): Promise<void> {
  await eventually(() => {
    const buttons = [...who.inbox().flatMap((said) => said.buttons)];
    expect(buttons).toContain(label);
  });
  await who.press(label);
}

/** Waits until a form of this title is in front of somebody. */
export const seesForm = (who: Person, title: string): Promise<void> =>
  eventually(() => expect(who.form()?.title ?? '').toContain(title));

import type { Person, Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';

/** With ordinary spaces: French punctuation is held by spaces that do not break. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Waits until the newest thing the bot told somebody matches, and gives it. */
export const hears = (who: Person, text: string | RegExp): Promise<Said> =>
  eventually(() => {
    const heard = newest(who);
    expect(heard.text).toMatch(text);
    return heard;
  });

/** What there is to hear from now on. Gives the newest that matches and has come since, whatever else has. */
export function listen(who: Person): (text: RegExp) => Promise<Said> {
  const known = who.inbox().length;
  return (text) =>
    eventually(() => {
      const heard = who.inbox().findLast((said, at) => at >= known && text.test(plain(said.text)));
      if (!heard) throw new Error(`${who.name} has not heard ${text}, but: ${newest(who).text}`);
      return { ...heard, text: plain(heard.text) };
    });
}

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

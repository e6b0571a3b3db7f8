import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const BUTTONS = 'button, a.slack-button';
const TITLES = 'h3, [role=heading]';
const MAX_LENGTH = 100;

/** Buttons of the same words say what they are about as well: "Annuler la mission : Repeindre la salle". */
export function useButtonNames(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const buttons = [...(place.current?.querySelectorAll<HTMLElement>(BUTTONS) ?? [])];
    const byWords = new Map<string, HTMLElement[]>();
    for (const button of buttons) {
      const text = button.textContent?.trim() ?? '';
      const label = button.getAttribute('aria-label') ?? text;
      // What the bot itself calls a button is left as it is.
      if (label !== text && button.dataset.words === undefined) continue;
      const words = button.dataset.words ?? text;
      byWords.set(words, [...(byWords.get(words) ?? []), button]);
    }
    for (const [words, alike] of byWords) for (const button of alike) name(button, words, alike.length > 1);
  });
}

function name(button: HTMLElement, words: string, repeated: boolean): void {
  const title = repeated && words !== '' ? titleBefore(button) : '';
  if (title === '') return;
  button.dataset.words = words;
  button.setAttribute('aria-label', `${words} : ${title}`);
}

/** What an element is about: the title of its part, which begins after the buttons of the part before. */
function titleBefore(element: Element): string {
  const whole = element.closest('article, .home');
  for (let at: Element | null = element; at && at !== whole; at = at.parentElement) {
    const part: Element[] = [];
    for (
      let each = at.previousElementSibling;
      each && !each.querySelector('button');
      each = each.previousElementSibling
    )
      part.unshift(each);
    const bold = part.find((each) => each.querySelector('strong'))?.querySelector('strong');
    const text = (bold ?? part.find((each) => each.matches(TITLES)))?.textContent?.trim();
    if (text) return text.slice(0, MAX_LENGTH);
  }
  return '';
}

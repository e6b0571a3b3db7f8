import type { HTMLElement, Window } from 'happy-dom';
import { eventually } from '../../support/eventually.js';
import { openSandbox, type RunningSandbox } from '../running.js';
import { type Visit, visit } from './visit.js';

const MESSAGE_PX = 150;
const SEEN_PX = 400;
const nadia = 'U0NADIA01';
const box = '.window:nth-of-type(2) .timeline';

let sandbox: RunningSandbox;
let page: Visit;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.say('slack', nadia, 'je m’inscris à la mission 1', /réservée/);
  for (const text of ['les missions', 'aide', 'mes missions'])
    await sandbox.say('slack', nadia, text, /fromBot":true/);
  page = await visit(sandbox.url, 'fr', withSizes);
  await eventually(() => expect(count()).toBeGreaterThanOrEqual(6));
});
afterAll(async () => {
  page.close();
  await sandbox.close();
});

/** Each message as high as the next, in a timeline that shows a few: this browser measures nothing. */
function withSizes(window: Window): void {
  const messages = (element: Element) => [...element.querySelectorAll('article')];
  const own = window.HTMLElement.prototype;
  Object.defineProperty(own, 'clientHeight', { get: () => SEEN_PX });
  Object.defineProperty(own, 'scrollHeight', {
    get(this: Element) {
      return messages(this).length * MESSAGE_PX;
    },
  });
  own.getBoundingClientRect = function (this: HTMLElement) {
    const timeline = this.closest('.timeline');
    const at = timeline ? messages(timeline as unknown as Element).indexOf(this as never) : 0;
    const top = this === timeline || !timeline ? 0 : at * MESSAGE_PX - timeline.scrollTop;
    return new window.DOMRect(0, top, 100, this === timeline ? SEEN_PX : MESSAGE_PX);
  };
}

const timeline = () => page.all(box)[0] as HTMLElement;
const count = () => page.all(`${box} article`).length;
const end = () => count() * MESSAGE_PX - SEEN_PX;

function readFurtherUp(): void {
  timeline().scrollTop = 0;
  timeline().dispatchEvent(new page.window.Event('scroll'));
}

test('the page opens at the newest message', async () => {
  await eventually(() => expect(timeline().scrollTop).toBe(end()));
});

test('whoever reads further up stays there, and is told of what is new below', async () => {
  readFurtherUp();
  const before = count();
  for (let moves = 0; moves < 5 && count() === before; moves += 1) await sandbox.move('next');
  const pill = await page.find('.window:nth-of-type(2) .below', /Nouveaux messages/);
  expect(timeline().scrollTop).toBe(0);
  page.press(pill);
  expect(timeline().scrollTop).toBe(end());
});

test('one’s own words are gone to, and stay in view with their answer', async () => {
  readFurtherUp();
  const before = count();
  const words = await page.find('.window:nth-of-type(2) .composer-input');
  page.type(words, 'aide');
  await page.find('.window:nth-of-type(2) .composer-send:not([disabled])');
  page.key(words, 'Enter');
  await eventually(() => expect(count()).toBe(before + 2));
  await eventually(() => expect(timeline().scrollTop).toBe(end()));
  expect(page.all('.window:nth-of-type(2) .below')).toEqual([]);
});

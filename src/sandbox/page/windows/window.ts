import { CHAT, HOME, type PagePerson } from '../../wire.js';
import { arrange, h } from '../dom.js';
import { remember, remembered } from '../memory.js';
import type { Language, Texts } from '../texts.js';
import { cityOf, hourText } from '../times.js';
import type { Chat, Scene, View } from './chat.js';
import { composer } from './composer.js';
import { emptyPlace } from './empty.js';
import { head } from './head.js';
import { layer } from './layer.js';
import { notice } from './notice.js';
import { placesOf, placeTabs } from './places.js';
import { timeline } from './timeline.js';
import { typingDots } from './typing.js';
import { unreadPlaces } from './unread.js';

export interface WindowOptions {
  /** Under which the browser remembers who is shown where. */
  readonly key: string;
  readonly chat: Chat;
  readonly first: PagePerson;
  readonly texts: Texts;
  readonly language: Language;
  /** The company's zone: people who live by another clock are told theirs. */
  readonly timezone: string;
  readonly now: () => Date;
  /** Someone else is shown, or something new was said. */
  readonly changed: (window: ChatWindow) => void;
}

/** One person in front of one chat. */
export interface ChatWindow {
  readonly element: HTMLElement;
  readonly chat: Chat;
  person(): PagePerson;
  unread(): boolean;
  refresh(): void;
}

/** A window that draws itself from the server's state, again at each `refresh`. */
export function chatWindow(options: WindowOptions): ChatWindow {
  const { key, chat, texts, language } = options;
  const places = placesOf(chat, texts);
  let person = chat.people.find((each) => each.id === remembered(`${key}.person`)) ?? options.first;
  let place = places.find((each) => each.id === remembered(`${key}.place`)) ?? {
    id: CHAT,
    label: texts.chat,
  };
  let unread: ReadonlySet<string> = new Set();
  let turn = 0;

  const lines = timeline();
  const failure = notice(texts);
  const typing = typingDots(texts);
  const tabs = placeTabs(places, texts, (id) => go(person, id));
  const top = head(chat, texts, (chosen) => go(chosen, place.id));
  const say = (text: string) => scene().act(() => chat.say(person, place.id, text));
  const writing = composer(texts, say);
  const home = h('div', { class: 'home', tabindex: 0 });
  const board = h('div', { class: 'board' }, lines.element);
  const over = layer([top.element, tabs.element, board, writing.element]);
  const element = h(
    'section',
    { class: `window ${chat.kind}`, 'aria-label': chat.name },
    ...[top.element, tabs.element, board, typing.element, failure.element, writing.element, over.element],
  );
  const self: ChatWindow = {
    element,
    chat,
    person: () => person,
    unread: () => unread.size > 0,
    refresh: () => void refresh(),
  };

  function scene(): Scene {
    return {
      person,
      texts,
      language,
      act: (doing) => void act(doing),
      confirm: (words, accepted) => over.ask(words, texts, accepted),
    };
  }

  async function act(doing: () => Promise<unknown>): Promise<void> {
    typing.begin();
    failure.clear();
    await doing().catch(failure.show);
    typing.end();
    await refresh();
  }

  function go(to: PagePerson, placeId: string): void {
    person = to;
    place = places.find((each) => each.id === placeId) ?? place;
    remember(`${key}.person`, person.id);
    remember(`${key}.place`, place.id);
    lines.clear();
    over.clear();
    home.replaceChildren();
    arrive();
    options.changed(self);
  }

  function arrive(): void {
    tabs.select(place.id);
    const inChannel = place.id !== CHAT && place.id !== HOME;
    writing.invite(inChannel ? texts.mention(place.label) : invitation());
    writing.element.hidden = place.id === HOME;
    arrange(board, [place.id === HOME ? home : lines.element]);
    void act(() => chat.enter(person, place.id));
  }

  const invitation = () => (chat.kind === 'slack' ? `${texts.write} ${texts.command}` : texts.write);

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    const seen = await chat.look(scene(), place.id).catch((error: unknown) => void failure.show(error));
    // A later look is on its way, or the person has moved on: its answer counts, not this one.
    if (seen && mine === turn) show(seen);
  }

  function show(view: View): void {
    const frame = { texts, language, timezone: person.timezone };
    if (place.id === HOME) showHome(view);
    else lines.show(view.items, frame, () => emptyPlace(place, person, texts, say));
    over.showModal(view.modal);
    unread = unreadPlaces(chat, person.id, view.latest, place.id);
    tabs.mark(unread);
    const elsewhere = person.timezone !== options.timezone;
    const time = hourText(options.now(), person.timezone, language);
    top.show(person, elsewhere ? texts.elsewhere(cityOf(person.timezone), time) : '');
    options.changed(self);
  }

  function showHome({ home: sheet }: View): void {
    const version = sheet?.version ?? 'none';
    if (home.dataset.version === version && home.childElementCount > 0) return;
    home.dataset.version = version;
    home.replaceChildren(sheet ? sheet.draw() : emptyPlace(place, person, texts, say));
  }

  top.show(person, '');
  arrive();
  return self;
}

import { CHAT, HOME, type PagePerson } from '../../wire.js';
import { arrange, h } from '../dom.js';
import { remember, remembered } from '../memory.js';
import type { Language, Texts } from '../texts.js';
import { cityOf, hourText } from '../times.js';
import type { Chat, Scene, Sheet, View } from './chat.js';
import { composer } from './composer.js';
import { emptyPlace } from './empty.js';
import { head } from './head.js';
import { layer } from './layer.js';
import { notice } from './notice.js';
import { type Place, placesOf, placeTabs } from './places.js';
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
  readonly changed: () => void;
}

/** One person in front of one chat. It draws itself from the server's state, again at each `refresh`. */
export class ChatWindow {
  readonly element: HTMLElement;
  person: PagePerson;
  unread: ReadonlySet<string> = new Set();
  private readonly places: readonly Place[];
  private place: Place;
  private looks = 0;
  private readonly parts: ReturnType<ChatWindow['build']>;

  constructor(readonly options: WindowOptions) {
    const { key, chat, texts, first } = options;
    this.places = placesOf(chat, texts);
    this.person = chat.people.find((each) => each.id === remembered(`${key}.person`)) ?? first;
    const before = this.places.find((each) => each.id === remembered(`${key}.place`));
    this.place = before ?? { id: CHAT, label: texts.chat };
    this.parts = this.build();
    this.element = this.assemble();
    this.arrive();
  }

  async refresh(): Promise<void> {
    this.looks += 1;
    const look = this.looks;
    const seen = await this.options.chat
      .look(this.scene(), this.place.id)
      .catch((error: unknown) => void this.parts.failure.show(error));
    // A later look is on its way, or the person has moved on: its answer counts, not this one.
    if (seen && look === this.looks) this.show(seen);
  }

  private build() {
    const { chat, texts } = this.options;
    return {
      top: head(chat, texts, (person) => this.go(person, this.place)),
      tabs: placeTabs(this.places, texts, (place) => this.go(this.person, place)),
      lines: timeline(),
      home: h('div', { class: 'home', tabindex: 0 }),
      board: h('div', { class: 'board' }),
      typing: typingDots(texts),
      failure: notice(texts),
      writing: composer(texts, (text) => this.say(text)),
      over: layer(),
    };
  }

  private assemble(): HTMLElement {
    const { top, tabs, board, typing, failure, writing, over } = this.parts;
    const below = [top, tabs, { element: board }, typing, failure, writing].map((part) => part.element);
    over.cover(below);
    const { chat } = this.options;
    const attributes = { class: `window ${chat.kind}`, 'aria-label': chat.name };
    return h('section', attributes, ...below, over.element);
  }

  private say(text: string): Promise<boolean> {
    return this.act(() => this.options.chat.say(this.person, this.place.id, text));
  }

  private scene(): Scene {
    const { texts, language } = this.options;
    return {
      person: this.person,
      texts,
      language,
      act: (doing) => void this.act(doing),
      confirm: (words, accepted) => this.parts.over.ask(words, texts, accepted),
    };
  }

  /** False when it failed, which a sentence then says. */
  private async act(doing: () => Promise<unknown>): Promise<boolean> {
    const { typing, failure } = this.parts;
    typing.begin();
    failure.clear();
    const done = await doing().then(
      () => true,
      (error: unknown) => {
        failure.show(error);
        return false;
      },
    );
    typing.end();
    await this.refresh();
    return done;
  }

  private go(person: PagePerson, place: Place): void {
    const { key, changed } = this.options;
    const { lines, over, home } = this.parts;
    this.person = person;
    this.place = place;
    remember(`${key}.person`, person.id);
    remember(`${key}.place`, place.id);
    lines.clear();
    over.clear();
    home.replaceChildren();
    this.arrive();
    changed();
  }

  private arrive(): void {
    const { tabs, writing, board, home, lines, top } = this.parts;
    const atHome = this.place.id === HOME;
    top.show(this.person, this.theirTime());
    tabs.select(this.place.id);
    writing.invite(this.invitation());
    writing.element.hidden = atHome;
    arrange(board, [atHome ? home : lines.element]);
    void this.act(() => this.options.chat.enter(this.person, this.place.id));
  }

  private invitation(): string {
    const { chat, texts } = this.options;
    if (this.place.id !== CHAT) return texts.mention(this.place.label);
    return chat.kind === 'slack' ? `${texts.write} ${texts.command}` : texts.write;
  }

  private show(view: View): void {
    const { chat, texts, language, changed } = this.options;
    const { lines, over, tabs, top } = this.parts;
    const frame = { texts, language, timezone: this.person.timezone };
    if (this.place.id === HOME) this.showHome(view.home);
    else lines.show(view.items, frame, () => this.empty());
    over.showModal(view.modal);
    this.unread = unreadPlaces(chat, this.person.id, view.latest, this.place.id);
    tabs.mark(this.unread);
    top.show(this.person, this.theirTime());
    changed();
  }

  private showHome(sheet: Sheet | null): void {
    const { home } = this.parts;
    const version = sheet?.version ?? 'none';
    if (home.dataset.version === version && home.childElementCount > 0) return;
    home.dataset.version = version;
    home.replaceChildren(sheet ? sheet.draw() : this.empty());
  }

  private empty(): HTMLElement {
    return emptyPlace(this.place, this.person, this.options.texts, (text) => void this.say(text));
  }

  /** What the person's clock shows, when it is not the company's. */
  private theirTime(): string {
    const { timezone, texts, language, now } = this.options;
    const zone = this.person.timezone;
    return zone === timezone ? '' : texts.elsewhere(cityOf(zone), hourText(now(), zone, language));
  }
}

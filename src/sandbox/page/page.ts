import type { PagePerson, Start } from '../wire.js';
import { h } from './dom.js';
import { spark } from './drawings.js';
import { language, remember } from './memory.js';
import { listen, server } from './server.js';
import { catalogues, type Language } from './texts.js';
import { topBar } from './top/bar.js';
import { clockBar } from './top/clock.js';
import { windowTabs } from './top/windowTabs.js';
import type { Chat } from './windows/chat.js';
import { slackChat } from './windows/slack.js';
import { teamsChat } from './windows/teams.js';
import { ChatWindow } from './windows/window.js';

/** What is redrawn when something changes on the server; another language brings another page. */
interface Page {
  refresh(): void;
  online(is: boolean): void;
}

function drawPage(start: Start, spoken: Language): Page {
  const texts = catalogues[spoken];
  document.documentElement.lang = spoken;
  document.title = texts.title;
  const clock = clockBar(texts, spoken, start.timezone);
  const common = { texts, language: spoken, timezone: start.timezone, now: clock.now };
  const open = (key: string, chat: Chat, first: PagePerson) =>
    new ChatWindow({ ...common, key, chat, first, changed: () => tabs.update() });
  const windows = firstPeople(start).map(([key, chat, first]) => open(key, chat, first));
  const tabs = windowTabs(windows, texts);
  tabs.update();
  const bar = topBar(texts, spoken, start.company, clock.element, speak);
  const stage = h('main', { class: 'stage' }, ...windows.map((window) => window.element));
  document.body.replaceChildren(bar.element, tabs.element, stage);
  clock.refresh();
  return { refresh: () => refreshAll(windows, clock), online: bar.online };
}

function firstPeople(start: Start): [string, Chat, PagePerson][] {
  const organiser = start.slack.people.find((person) => person.organiser);
  const employee = start.slack.people.find((person) => !person.organiser);
  const other = start.teams.people.find((person) => !person.organiser);
  const slack = () => slackChat(start);
  return [
    ...(organiser ? [['organiser', slack(), organiser] as [string, Chat, PagePerson]] : []),
    ...(employee ? [['slack', slack(), employee] as [string, Chat, PagePerson]] : []),
    ...(other ? [['teams', teamsChat(start), other] as [string, Chat, PagePerson]] : []),
  ];
}

function refreshAll(windows: readonly ChatWindow[], clock: { refresh(): void }): void {
  for (const window of windows) void window.refresh();
  clock.refresh();
}

/** A new language is a new address: it can be shared, and everything is drawn again in it. */
function speak(chosen: Language): void {
  remember('language', chosen);
  const address = new URL(location.href);
  address.searchParams.set('lang', chosen);
  location.assign(address);
}

async function open(): Promise<void> {
  const spoken = language();
  const texts = catalogues[spoken];
  document.body.replaceChildren(h('p', { class: 'opening' }, spark(), texts.loading));
  try {
    const page = drawPage(await server.start(), spoken);
    listen(page.refresh, page.online);
  } catch {
    const again = h('button', { type: 'button', on: { click: () => location.reload() } }, texts.retry);
    document.body.replaceChildren(
      h('p', { class: 'opening', role: 'alert' }, spark(), texts.startFailed, again),
    );
  }
}

void open();

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CHAT, type ClockState, type News, type PagePerson, type Received, type Start } from '../wire.js';
import { forgetAll, remember, remembered } from './memory.js';
import { listen, server } from './server.js';
import { catalogues, type Language, languageOf } from './texts.js';
import { Bar } from './top/Bar.js';
import { Clock } from './top/Clock.js';
import { SkipLinks, WindowTabs } from './top/WindowTabs.js';
import type { Chat } from './windows/chat.js';
import { type Place, placesOf } from './windows/Places.js';
import { slackChat } from './windows/slack.js';
import { teamsChat } from './windows/teams.js';
import { beginWith, peopleWithNews } from './windows/unread.js';
import { ChatWindow } from './windows/Window.js';

const TICK_MS = 5_000;
const NARROW = matchMedia('(max-width: 1080px)');

/** Who is shown in a window, and where. */
interface Shown {
  readonly chat: Chat;
  readonly person: PagePerson;
  readonly place: Place;
}

/** The whole page. */
export function App({ start, language }: { readonly start: Start; readonly language: Language }) {
  const texts = catalogues[language];
  const [beat, setBeat] = useState(0);
  const [online, setOnline] = useState(true);
  const [news, setNews] = useState<News>({ slack: {}, teams: {} });
  const [front, setFront] = useState(1);
  const { now, next, moved } = useClock(beat);
  const chats = useMemo(() => [slackChat(start), teamsChat(start)], [start]);
  const places = useMemo(() => new Map(chats.map((chat) => [chat, placesOf(chat, texts)])), [chats, texts]);
  const [shown, setShown] = useState(() => firstShown(chats, places, language));

  const narrow = useNarrow();
  const resetting = useRef(false);

  useEffect(() => {
    const connected = (is: boolean) => {
      setOnline(is);
      if (is && resetting.current) beginAgain();
    };
    listen(() => setBeat((count) => count + 1), connected);
  }, []);
  useEffect(() => {
    // A failure here shows in the windows and in the connection mark.
    const read = (latest: News) => {
      for (const chat of chats) beginWith(chat, latest);
      setNews(latest);
    };
    server.news().then(read, () => undefined);
  }, [beat]);

  const reset = async () => {
    await server.reset();
    // The server goes away and comes back empty: the page does so with it.
    resetting.current = true;
  };
  const go = (at: number, person: PagePerson, place: Place) => {
    remember(`window${at}.person`, person.id);
    remember(`window${at}.place`, place.id);
    setShown((all) => all.map((each, index) => (index === at - 1 ? { ...each, person, place } : each)));
  };
  /** In the window where they are shown already, else in the last one of their chat. */
  const showReceived = ({ chat: kind, person: id, place: placeId }: Received) => {
    const ofChat = shown
      .map((each, index) => ({ ...each, at: index + 1 }))
      .filter(({ chat }) => chat.kind === kind);
    const target = ofChat.find(({ person }) => person.id === id) ?? ofChat.at(-1);
    const person = target?.chat.people.find((each) => each.id === id) ?? target?.person;
    const place = places.get(target?.chat as Chat)?.find((each) => each.id === placeId);
    if (!target || !person || !place) return;
    go(target.at, person, place);
    setFront(target.at);
  };
  const isSeen = (index: number) => !narrow || front === index + 1;
  const windows = shown.map(({ chat, person, place }, index) => {
    const seen = shown.filter((each, at) => each.chat === chat && each.place.id === CHAT && isSeen(at));
    const others = peopleWithNews(chat, news, new Set(seen.map((each) => each.person.id)));
    // Said once for each chat, in the last of its windows that is seen.
    const isLast = shown.findLastIndex((each, at) => each.chat === chat && isSeen(at)) === index;
    return {
      ...{ at: index + 1, chat, person, place, front: front === index + 1, isSeen: isSeen(index) },
      places: places.get(chat) ?? [],
      hasNews: !isSeen(index) && others.includes(person),
      withNews: isLast ? others.filter(({ id }) => id !== person.id) : [],
    };
  });
  return (
    <>
      <SkipLinks windows={windows} texts={texts} choose={setFront} />
      <Bar company={start.company} {...{ texts, language, online }} speak={speak} reset={reset}>
        <Clock {...{ texts, language, now, next, moved }} zone={start.timezone} show={showReceived} />
      </Bar>
      <WindowTabs windows={windows} texts={texts} choose={setFront} />
      <main class="stage">
        {windows.map((each) => (
          <ChatWindow
            key={each.at}
            {...each}
            {...{ texts, language, now, beat }}
            timezone={start.timezone}
            go={(person, place) => go(each.at, person, place)}
          />
        ))}
      </main>
    </>
  );
}

/** The sandbox's time, as often as it is shown. */
function useClock(beat: number) {
  const [state, setState] = useState<ClockState>({ now: new Date().toISOString(), next: null });
  const [now, setNow] = useState(new Date());
  const [heard, setHeard] = useState(Date.now());
  const moved = (told: ClockState) => {
    setState(told);
    setHeard(Date.now());
    setNow(new Date(told.now));
  };
  useEffect(() => void server.clock().then(moved, () => undefined), [beat]);
  useEffect(() => {
    const tick = () => setNow(new Date(Date.parse(state.now) + Date.now() - heard));
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [state, heard]);
  return { now, next: state.next, moved };
}

/** The style sheet shows one window at a time. */
function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(NARROW.matches);
  useEffect(() => {
    const changed = () => setNarrow(NARROW.matches);
    NARROW.addEventListener('change', changed);
    return () => NARROW.removeEventListener('change', changed);
  }, []);
  return narrow;
}

/** An organiser and an employee in Slack, an employee in Teams, who speak the page's language where they can. */
function firstShown(
  chats: readonly Chat[],
  places: ReadonlyMap<Chat, readonly Place[]>,
  language: Language,
): Shown[] {
  const wanted = [
    { kind: 'slack', organiser: true },
    { kind: 'slack', organiser: false },
    { kind: 'teams', organiser: false },
  ];
  return wanted.flatMap(({ kind, organiser }, index) => {
    const chat = chats.find((each) => each.kind === kind);
    const able = chat?.people.filter((each) => each.organiser === organiser) ?? [];
    const known = chat?.people.find(({ id }) => id === remembered(`window${index + 1}.person`));
    const person = known ?? able.find((each) => languageOf(each) === language) ?? able[0];
    const all = (chat && places.get(chat)) ?? [];
    const place = all.find(({ id }) => id === remembered(`window${index + 1}.place`)) ?? all[0];
    return chat && person && place ? [{ chat, person, place }] : [];
  });
}

function beginAgain(): void {
  forgetAll();
  location.reload();
}

/** A new language is a new address: it can be shared, and everything is drawn again in it. */
function speak(chosen: Language): void {
  remember('language', chosen);
  const address = new URL(location.href);
  address.searchParams.set('lang', chosen);
  location.assign(address);
}

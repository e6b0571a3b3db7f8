import { useState } from 'preact/hooks';
import { CHAT, HOME, type PagePerson } from '../../wire.js';
import { Cross } from '../drawings.js';
import { type Language, languageOf, type Texts } from '../texts.js';
import { cityOf, dateValue, hourText } from '../times.js';
import { Composer } from './Composer.js';
import { type Question as Asked, type Chat, type Scene, SceneContext } from './chat.js';
import { Question } from './Dialog.js';
import { Empty } from './Empty.js';
import { Head } from './Head.js';
import { Home } from './Home.js';
import { type Place, Places } from './Places.js';
import { SlackModal } from './SlackModal.js';
import { Timeline } from './Timeline.js';
import { unreadPlaces } from './unread.js';
import { useRoom } from './useRoom.js';

export interface WindowProps {
  /** Its place on the stage, from 1. */
  readonly at: number;
  readonly chat: Chat;
  readonly person: PagePerson;
  readonly place: Place;
  readonly places: readonly Place[];
  /** On a narrow screen only this one is seen. */
  readonly front: boolean;
  readonly isSeen: boolean;
  readonly texts: Texts;
  readonly language: Language;
  /** The company's zone: people who live by another clock are told theirs. */
  readonly timezone: string;
  readonly now: Date;
  /** Another number whenever something has changed on the server. */
  readonly beat: number;
  readonly withNews: readonly PagePerson[];
  readonly go: (person: PagePerson, place: Place) => void;
}

/** One person in front of one chat. */
export function ChatWindow(props: WindowProps) {
  const { at, chat, person, place, places, texts, go } = props;
  const room = useRoom(props);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { view } = room;
  const today = dateValue(props.now, person.timezone);
  const scene: Scene = {
    ...{ chat, person, texts, today },
    spoken: languageOf(person),
    act: room.act,
    ask: setAsked,
  };
  const say = (text: string) => room.act(() => chat.say(person, place.id, text));
  const key = `${chat.kind}.${person.id}.${place.id}`;
  const modal = view?.modal ?? null;
  const covered = modal !== null || asked !== null;
  const unread = view
    ? unreadPlaces(chat, person.id, view.latest, place.id, props.isSeen)
    : new Set<string>();
  return (
    <SceneContext.Provider value={scene}>
      <section
        id={`window-${at}`}
        class={`window ${chat.kind} ${props.front ? 'front' : ''}`}
        aria-label={texts.window(at, chat.name, person.name)}
      >
        <div class="window-below" inert={covered}>
          <Head
            {...{ at, chat, person, texts, withNews: props.withNews }}
            aside={theirTime(props)}
            choose={(next) => go(next, place)}
            visit={(next) => go(next, places[0] ?? place)}
          />
          <Places
            label={texts.placesOf(at, chat.name)}
            {...{ places, place, unread, texts }}
            choose={(next) => go(person, next)}
          />
          {place.id === HOME ? (
            <Home
              key={key}
              label={texts.messagesOf(at, place.label)}
              view={view?.home ?? null}
              empty={<Empty {...{ place, person, texts }} say={(text) => void say(text)} />}
            />
          ) : (
            <Timeline
              key={key}
              label={texts.messagesOf(at, place.label)}
              items={view?.items ?? null}
              acted={room.acted}
              language={props.language}
              empty={<Empty {...{ place, person, texts }} say={(text) => void say(text)} />}
            />
          )}
          {room.waiting && <Typing texts={texts} />}
          {room.failure !== '' && <Notice words={room.failure} texts={texts} close={room.clear} />}
          {place.id !== HOME && (
            <Composer
              key={key}
              id={`write-${at}`}
              draft={`words.${key}`}
              invitation={invitation(props)}
              texts={texts}
              send={say}
            />
          )}
        </div>
        {modal && <SlackModal key={String(modal.id)} view={modal} inert={asked !== null} />}
        {asked && <Question asked={asked} closeLabel={texts.close} close={() => setAsked(null)} />}
      </section>
    </SceneContext.Provider>
  );
}

function invitation({ chat, place, texts }: WindowProps): string {
  if (place.id !== CHAT) return texts.mention(place.label);
  return chat.kind === 'slack' ? `${texts.write} ${texts.command}` : texts.write;
}

/** What the person's clock shows, when it is not the company's. */
function theirTime({ person, timezone, texts, language, now }: WindowProps): string {
  const zone = person.timezone;
  return zone === timezone ? '' : texts.elsewhere(cityOf(zone), hourText(now, zone, language));
}

/** Says that an answer is awaited. A style keeps it hidden for the first moment, so that quick answers do not flicker. */
const Typing = ({ texts }: { texts: Texts }) => (
  <p class="typing" role="status">
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
    {texts.typing}
  </p>
);

const Notice = ({ words, texts, close }: { words: string; texts: Texts; close: () => void }) => (
  <div class="notice" role="alert">
    <p>{words}</p>
    <button class="notice-close" type="button" aria-label={texts.close} onClick={close}>
      <Cross />
    </button>
  </div>
);

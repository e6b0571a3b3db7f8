import type { ComponentChildren } from 'preact';
import { Spark } from '../../../browser/drawing.js';
import { CHAT, HOME, type PagePerson } from '../../wire.js';
import { catalogues, languageOf, type Texts } from '../texts.js';
import type { Place } from './Places.js';

interface Props {
  readonly place: Place;
  readonly person: PagePerson;
  readonly texts: Texts;
  readonly say: (text: string) => void;
}

/** What an empty place says: how to begin with Étincelle, or what will come by itself. */
export function Empty({ place, person, texts, say }: Props) {
  if (place.id === HOME) return <Note title={texts.emptyHome} />;
  if (place.id !== CHAT)
    return <Note title={texts.emptyChannel(place.label)} hint={texts.emptyChannelHint} />;
  // Said to the bot, so in the person's language rather than the page's.
  const spoken = catalogues[languageOf(person)];
  const starters = person.organiser ? spoken.organiserStarters : spoken.starters;
  return (
    <Note title={texts.emptyChat} hint={texts.emptyChatHint}>
      <div class="starters">
        {starters.map((text) => (
          <button key={text} class="starter" type="button" onClick={() => say(text)}>
            {text}
          </button>
        ))}
      </div>
    </Note>
  );
}

const Note = (props: { title: string; hint?: string; children?: ComponentChildren }) => (
  <div class="empty">
    <Spark />
    <p class="empty-title">{props.title}</p>
    {props.hint && <p class="empty-hint">{props.hint}</p>}
    {props.children}
  </div>
);

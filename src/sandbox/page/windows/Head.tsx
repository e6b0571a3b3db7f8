import type { PagePerson } from '../../wire.js';
import { Chevron } from '../drawings.js';
import type { Texts } from '../texts.js';
import { cityOf } from '../times.js';
import { Avatar } from './Avatar.js';
import type { Chat } from './chat.js';

const SHOWN_FACES = 3;

interface Props {
  readonly at: number;
  readonly chat: Chat;
  readonly person: PagePerson;
  readonly texts: Texts;
  /** What the person's clock shows, when it is another one. */
  readonly aside: string;
  /** People of this chat who got something and are not on screen. */
  readonly withNews: readonly PagePerson[];
  readonly choose: (person: PagePerson) => void;
  /** Goes to what somebody got. */
  readonly visit: (person: PagePerson) => void;
}

/** The top of a window: whose place one takes, in which chat, and who else got something. */
export function Head({ at, chat, person, texts, aside, withNews, choose, visit }: Props) {
  const chosen = (id: string) => {
    const next = chat.people.find((each) => each.id === id);
    if (next) choose(next);
  };
  return (
    <header class="window-head">
      <div class="who">
        <Avatar name={person.name} />
        <span class="who-words">
          <span class="who-line">
            <h2 class="who-name">
              {person.name}
              <span class="unseen"> · {chat.name}</span>
            </h2>
            <Chevron />
          </span>
          <span class="who-part">{[partOf(person, texts), aside].filter(Boolean).join(' · ')}</span>
        </span>
        <select
          class="who-select"
          aria-label={texts.personIn(at, chat.name)}
          value={person.id}
          onChange={(event) => chosen(event.currentTarget.value)}
        >
          {[true, false].map((organises) => (
            <optgroup key={organises} label={organises ? texts.organises : texts.takesPart}>
              {chat.people
                .filter((each) => each.organiser === organises)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {`${withNews.includes(each) ? '● ' : ''}${described(each)}`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <Faces people={withNews} texts={texts} visit={visit} />
      <span class="brand">{chat.name}</span>
    </header>
  );
}

function Faces({ people, texts, visit }: { people: readonly PagePerson[] } & Pick<Props, 'texts' | 'visit'>) {
  const rest = people.slice(SHOWN_FACES).map(({ name }) => name);
  return (
    <div class="faces">
      {people.slice(0, SHOWN_FACES).map((person) => (
        <button
          key={person.id}
          type="button"
          class="face"
          title={texts.hasNews(person.name)}
          aria-label={texts.hasNews(person.name)}
          onClick={() => visit(person)}
        >
          <Avatar name={person.name} />
        </button>
      ))}
      {rest.length > 0 && (
        <span class="faces-rest" title={texts.moreNews(rest.join(', '))}>
          +{rest.length}
        </span>
      )}
    </div>
  );
}

const partOf = (person: PagePerson, texts: Texts) => (person.organiser ? texts.organises : texts.takesPart);

/** With the person's language in its own words, so that whoever speaks it finds them, and their city. */
function described({ name, locale, timezone }: PagePerson): string {
  const [code = locale] = locale.split('-');
  const language = new Intl.DisplayNames([code], { type: 'language' }).of(code);
  return [name, language, cityOf(timezone)].join(' · ');
}

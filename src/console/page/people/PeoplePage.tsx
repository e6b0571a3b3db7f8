import type { ConsolePeople, ConsolePersonLine } from '../../../http/console/adminWire.js';
import { Heading } from '../parts/Heading.js';
import { Empty, Waited } from '../parts/states.js';
import { Table } from '../parts/Table.js';
import { go, linkTo, type Place } from '../route.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { PersonPage } from './PersonPage.js';
import { peopleTexts } from './texts.js';

/** What is looked for, as the address has it. */
interface Sought {
  readonly text: string;
  readonly site: string;
  readonly after: string;
}

const addressOf = (sought: Partial<Sought>): string => {
  const given = Object.entries(sought).filter(([, value]) => value);
  return given.length > 0 ? `people?${new URLSearchParams(given)}` : 'people';
};

/** People of the company; behind each name what is known of them. */
export function PeoplePage({ place }: { readonly place: Place }) {
  const [, employeeId] = place.path.split('/');
  return employeeId ? <PersonPage employeeId={employeeId} /> : <Search place={place} />;
}

function Search({ place: { query } }: { readonly place: Place }) {
  const { api, texts, language } = useShell();
  const words = peopleTexts[language];
  const [text, site, after] = ['text', 'site', 'after'].map((name) => query.get(name) ?? '') as [
    string,
    string,
    string,
  ];
  const found = useAsked(
    () => api.get<ConsolePeople>('/people', { text, site: site || undefined, after: after || undefined }),
    [api, query.toString()],
  );
  const sites = found.state === 'here' ? found.value.sites : [];
  return (
    <>
      <Heading title={texts.areas.people.name} says={words.says} />
      <SearchForm key={query.toString()} {...{ text, site, sites }} />
      <Waited asked={found} texts={texts}>
        {({ people, next }) =>
          people.length === 0 ? (
            <Empty>
              <p>{words.none}</p>
            </Empty>
          ) : (
            <>
              <People people={people} />
              <nav class="pages" aria-label={words.caption}>
                {after && (
                  <a class="button second" {...linkTo(addressOf({ text, site }))}>
                    {words.first}
                  </a>
                )}
                {next && (
                  <a class="button second" {...linkTo(addressOf({ text, site, after: next }))}>
                    {words.next} →
                  </a>
                )}
              </nav>
            </>
          )
        }
      </Waited>
    </>
  );
}

interface FormProps extends Pick<Sought, 'text' | 'site'> {
  readonly sites: readonly string[];
}

function SearchForm({ text, site, sites }: FormProps) {
  const { language } = useShell();
  const words = peopleTexts[language];
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string) => String(form.get(name) ?? '').trim();
    go(addressOf({ text: said('text'), site: said('site') }));
  };
  const all = [...new Set([...sites, ...(site ? [site] : [])])];
  return (
    <form class="toolbar" onSubmit={submit}>
      <label class="inline">
        <span class="unseen">{words.search}</span>
        <input
          type="search"
          name="text"
          placeholder={words.search}
          size={30}
          maxLength={120}
          defaultValue={text}
        />
      </label>
      {all.length > 0 && (
        <label class="inline">
          {words.site}
          <select name="site">
            <option value="">{words.anySite}</option>
            {all.map((one) => (
              <option key={one} value={one} selected={one === site}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit">{words.find}</button>
    </form>
  );
}

function People({ people }: Pick<ConsolePeople, 'people'>) {
  const { language } = useShell();
  const words = peopleTexts[language];
  const column = (key: 'email' | 'employeeNumber' | 'site' | 'department', name: string) => ({
    ...{ key, name, cell: (one: ConsolePersonLine) => one[key] },
  });
  return (
    <Table
      caption={words.caption}
      rows={people}
      idOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          name: words.name,
          cell: ({ id, name }) => <a {...linkTo(`people/${id}`)}>{name}</a>,
        },
        column('email', words.email),
        column('employeeNumber', words.number),
        column('site', words.site),
        column('department', words.department),
        {
          key: 'left',
          name: words.state,
          cell: ({ left }) => (
            <span class={left ? 'badge' : 'badge good'}>{left ? words.left : words.here}</span>
          ),
        },
      ]}
    />
  );
}

import { useState } from 'preact/hooks';
import type { ConsolePerson } from '../../../http/console/adminWire.js';
import { Heading } from '../parts/Heading.js';
import { Said, type Word } from '../parts/Said.js';
import { Waited } from '../parts/states.js';
import { linkTo } from '../route.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { Accounts } from './Accounts.js';
import { Erase } from './Erase.js';
import { Merge } from './Merge.js';
import { Roles } from './Roles.js';
import { peopleTexts } from './texts.js';

/** What is known of somebody, and what an admin does about it. */
export function PersonPage({ employeeId }: { readonly employeeId: string }) {
  const { api, texts, language } = useShell();
  const words = peopleTexts[language];
  const [word, setWord] = useState<Word | null>(null);
  const [isErased, setErased] = useState(false);
  const asked = useAsked(() => api.get<ConsolePerson>('/person', { employeeId }), [api, employeeId]);
  const done = (told: Word) => {
    setWord(told);
    asked.again();
  };
  const erased = (told: Word) => {
    setErased(true);
    setWord(told);
  };
  const name = asked.state === 'here' && !isErased ? asked.value.name : texts.areas.people.name;
  return (
    <>
      <p class="toolbar">
        <a {...linkTo('people')}>← {words.back}</a>
      </p>
      <Heading title={name} says={isErased ? words.says : words.personSays} />
      <Said word={word} />
      {!isErased && (
        <Waited asked={asked} texts={texts}>
          {(person) => (
            <>
              <Facts person={person} />
              <Accounts {...{ person, done }} />
              <Roles {...{ person, done }} />
              <Merge {...{ person, done }} />
              <Erase {...{ person, done: erased }} />
            </>
          )}
        </Waited>
      )}
    </>
  );
}

function Facts({ person }: { readonly person: ConsolePerson }) {
  const { language } = useShell();
  const words = peopleTexts[language];
  const { manager, left, directory, merged } = person;
  return (
    <section class="card">
      <h2>{words.facts}</h2>
      <p>
        <span class={left ? 'badge bad' : 'badge good'}>{left ? words.left : words.here}</span>{' '}
        <span class="hint">
          {directory ? words.byDirectory(directory) : words.byNoDirectory}
          {merged > 0 && ` · ${words.mergedRows(merged)}`}
        </span>
      </p>
      <dl class="facts">
        {person.facts.map(({ field, value, from }) => (
          <div key={field}>
            <dt>{words.fields[field]}</dt>
            <dd>
              {field === 'locale' ? (words.locales[value] ?? value) : value}{' '}
              <span class="hint">{words.from[from]}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.manager}</dt>
          <dd>
            {manager ? <a {...linkTo(`people/${manager.id}`)}>{manager.name}</a> : words.noManager}{' '}
            {manager && <span class="hint">{words.from[manager.from]}</span>}
          </dd>
        </div>
        <div>
          <dt>{words.reports}</dt>
          <dd>{words.reportsOf(person.reports)}</dd>
        </div>
        <div>
          <dt>{words.missions}</dt>
          <dd>{words.missionsOf(person.coming, person.past)}</dd>
        </div>
      </dl>
      <p class="acts">
        <a {...linkTo(`audit?personId=${person.id}`)}>{words.inLog}</a>
      </p>
    </section>
  );
}

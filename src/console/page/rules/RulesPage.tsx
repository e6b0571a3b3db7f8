import { useState } from 'preact/hooks';
import type { Policy } from '../../../domain/organisations/organisation.js';
import type { ConsoleRules, ConsoleRulesChanged } from '../../../http/console/adminWire.js';
import { Heading } from '../parts/Heading.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { Waited } from '../parts/states.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { RuleField } from './RuleField.js';
import { ruleGroups } from './ruleKinds.js';
import { rulesTexts } from './texts.js';

/** What the company decides for its people. */
export function RulesPage() {
  const { api, texts, language } = useShell();
  const rules = useAsked(() => api.get<ConsoleRules>('/rules'), [api]);
  return (
    <>
      <Heading title={texts.areas.rules.name} says={rulesTexts[language].says} />
      <Waited asked={rules} texts={texts}>
        {(value) => <RulesForm read={value} />}
      </Waited>
    </>
  );
}

const groups = Object.keys(ruleGroups) as (keyof typeof ruleGroups)[];

/** What is another than it was read. */
const changeOf = (before: Policy, after: Policy) =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Policy]),
    ),
  );

function RulesForm({ read }: { readonly read: ConsoleRules }) {
  const { api, texts, language } = useShell();
  const words = rulesTexts[language];
  const [{ policy, version }, setHeld] = useState({ policy: read.policy, version: read.version });
  const [draft, setDraft] = useState(read.policy);
  const [word, setWord] = useState<Word | null>(null);
  const save = useAct(
    (change: object) => api.post<ConsoleRulesChanged>('/rules', { version, change }),
    (outcome) => {
      if (outcome.kind === 'mistakes') {
        const names = outcome.names.map((name) => words.rules[name as keyof Policy]?.[0] ?? name);
        return setWord({ text: words.mistakes(names.join(', ')), isBad: true });
      }
      setHeld(outcome);
      setDraft(outcome.policy);
      const isMine = outcome.kind === 'policy';
      setWord({ text: isMine ? words.saved : words.changedMeanwhile, isBad: !isMine });
    },
  );
  const submit = (event: Event) => {
    event.preventDefault();
    const change = changeOf(policy, draft);
    if (Object.keys(change).length === 0) setWord({ text: words.same });
    else save.run(change);
  };
  return (
    <form onSubmit={submit}>
      {groups.map((group) => (
        <section class="card" key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{words.groups[group]}</h2>
          {ruleGroups[group].map((name) => (
            <RuleField
              key={name}
              {...{ name, words, numbers: read.numbers, value: draft[name] }}
              change={(value) => setDraft((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </section>
      ))}
      <Said word={word} />
      <NotDone error={save.error} texts={texts} />
      <div class="acts sticky">
        <button type="submit" disabled={save.isBusy}>
          {words.save}
        </button>
      </div>
    </form>
  );
}

import { useState } from 'preact/hooks';
import type { ConsoleKeyMade, ConsoleKeys } from '../../../http/console/adminWire.js';
import { Heading } from '../parts/Heading.js';
import { useInstants } from '../parts/instants.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { Secret } from '../parts/Secret.js';
import { useSure } from '../parts/Sure.js';
import { Empty, Waited } from '../parts/states.js';
import { Table } from '../parts/Table.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { keysTexts } from './texts.js';

/** Keys of other software: made, shown once, listed and revoked. */
export function KeysPage() {
  const { api, texts, language } = useShell();
  const words = keysTexts[language];
  const [made, setMade] = useState<{ readonly name: string; readonly key: string } | null>(null);
  const [word, setWord] = useState<Word | null>(null);
  const keys = useAsked(() => api.get<ConsoleKeys>('/keys'), [api]);
  return (
    <>
      <Heading title={texts.areas.keys.name} says={words.says} />
      {made && (
        <Secret
          {...{ title: words.made(made.name), says: words.once, value: made.key }}
          {...{ copy: words.copy, copied: words.copied }}
        />
      )}
      <MakeKey
        made={(name, key) => {
          setMade({ name, key });
          setWord(null);
          keys.again();
        }}
      />
      <Said word={word} />
      <Waited asked={keys} texts={texts}>
        {(value) => (
          <KeyList
            keys={value.keys}
            revoked={(told) => {
              setWord(told);
              keys.again();
            }}
          />
        )}
      </Waited>
    </>
  );
}

const scopes = ['read', 'write'] as const;

function MakeKey({ made }: { readonly made: (name: string, key: string) => void }) {
  const { api, texts, language } = useShell();
  const words = keysTexts[language];
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['read']);
  const [word, setWord] = useState<Word | null>(null);
  const make = useAct(
    (body: object) => api.post<ConsoleKeyMade>('/keys', body),
    (outcome) => {
      if (outcome.kind === 'notCreated') return setWord({ text: words.why[outcome.why], isBad: true });
      setWord(null);
      setName('');
      made(name.trim(), outcome.key);
    },
  );
  const submit = (event: Event) => {
    event.preventDefault();
    make.run({ name, scopes: chosen });
  };
  return (
    <form class="card" onSubmit={submit}>
      <h2>{words.make}</h2>
      <div class="field">
        <label for="key-name">{words.name}</label>
        <span class="hint" id="key-hint">
          {words.nameHint}
        </span>
        <input
          id="key-name"
          type="text"
          required
          maxLength={60}
          autocomplete="off"
          aria-describedby="key-hint"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <fieldset class="choices">
        <legend>{words.may}</legend>
        {scopes.map((scope) => (
          <label class="inline" key={scope}>
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen((before) => (checked ? [...before, scope] : before.filter((one) => one !== scope)))
              }
            />
            {words.scopes[scope]}
          </label>
        ))}
      </fieldset>
      <Said word={word} />
      <NotDone error={make.error} texts={texts} />
      <div class="acts">
        <button type="submit" disabled={make.isBusy}>
          {words.create}
        </button>
      </div>
    </form>
  );
}

interface ListProps extends Pick<ConsoleKeys, 'keys'> {
  readonly revoked: (word: Word) => void;
}

function KeyList({ keys, revoked }: ListProps) {
  const { api, texts, language } = useShell();
  const words = keysTexts[language];
  const { day, moment } = useInstants();
  const revoke = useAct(
    (name: string) => api.post<object>('/keys/revoke', { name }),
    (_outcome, name) => revoked({ text: words.revoked(name) }),
  );
  const sure = useSure();
  const ask = (name: string) =>
    sure({
      ...{ text: words.sure(name), yes: words.revoke(name), isDanger: true },
      act: () => revoke.run(name),
    });
  if (keys.length === 0)
    return (
      <Empty>
        <p>{words.none}</p>
      </Empty>
    );
  return (
    <>
      <NotDone error={revoke.error} texts={texts} />
      <Table
        caption={words.caption}
        rows={keys}
        idOf={({ id }) => id}
        columns={[
          { key: 'name', name: words.name, cell: ({ name }) => name },
          {
            key: 'scopes',
            name: words.may,
            cell: (one) => one.scopes.map((scope) => words.shortScopes[scope] ?? scope).join(', '),
          },
          { key: 'made', name: words.madeAt, cell: ({ createdAt }) => day(createdAt) },
          {
            key: 'used',
            name: words.lastUsed,
            cell: ({ lastUsedAt }) => (lastUsedAt ? moment(lastUsedAt) : words.never),
          },
          {
            key: 'state',
            name: words.state,
            cell: ({ revokedAt }) =>
              revokedAt ? (
                <span class="badge">{words.revokedOn(day(revokedAt))}</span>
              ) : (
                <span class="badge good">{words.inUse}</span>
              ),
          },
          {
            key: 'act',
            name: words.act,
            cell: ({ name, revokedAt }) =>
              revokedAt ? null : (
                <button type="button" class="danger" disabled={revoke.isBusy} onClick={() => ask(name)}>
                  {words.revoke(name)}
                </button>
              ),
          },
        ]}
      />
    </>
  );
}

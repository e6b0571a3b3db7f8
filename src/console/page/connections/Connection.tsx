import { useState } from 'preact/hooks';
import type { ConsoleConnection, ConsoleGroupRole, ConsoleToken } from '../../../http/console/adminWire.js';
import { useInstants } from '../parts/instants.js';
import { NotDone, type Word } from '../parts/Said.js';
import { useSure } from '../parts/Sure.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { News } from './News.js';
import { connectionTexts } from './texts.js';

interface Props {
  readonly one: ConsoleConnection;
  readonly sitePlaces: readonly string[];
  readonly show: (made: ConsoleToken & { readonly name: string }) => void;
  readonly tell: (word: Word) => void;
}

/** One directory: what has come from it, its tokens, and what is decided of it. */
export function Connection({ one, sitePlaces, show, tell }: Props) {
  const { api, texts, language } = useShell();
  const words = connectionTexts[language];
  const { day } = useInstants();
  const { id: connectionId, name, tokensMadeAt } = one;
  const isOpen = tokensMadeAt.length > 0;
  const renew = useAct(
    () => api.post<ConsoleToken>('/connections/token', { connectionId }),
    (token) => show({ ...token, name }),
  );
  const close = useAct(
    () => api.post<object>('/connections/close', { connectionId }),
    () => tell({ text: words.isClosed(name) }),
  );
  const sure = useSure();
  const askToRenew = () =>
    sure({
      ...{ text: words.renewSure(name), yes: words.renew(name) },
      act: () => renew.run(undefined),
    });
  const askToClose = () =>
    sure({
      ...{ text: words.closeSure(name), yes: words.close(name), isDanger: true },
      act: () => close.run(undefined),
    });
  return (
    <section class="card">
      <h2>
        {name} <span class={isOpen ? 'badge good' : 'badge'}>{isOpen ? words.open : words.closed}</span>
      </h2>
      <p>{one.people > 0 ? words.counts(one.people, one.active) : words.nothingYet}</p>
      <News one={one} />
      <p class="hint">{isOpen ? words.tokens(tokensMadeAt.map(day).join(', ')) : words.noToken}</p>
      <NotDone error={renew.error ?? close.error} texts={texts} />
      <div class="acts">
        <button type="button" class="second" disabled={renew.isBusy} onClick={askToRenew}>
          {words.renew(name)}
        </button>
        {isOpen && (
          <button type="button" class="danger" disabled={close.isBusy} onClick={askToClose}>
            {words.close(name)}
          </button>
        )}
      </div>
      <details class="more">
        <summary>{words.rules(name)}</summary>
        <Settings {...{ one, sitePlaces, tell }} />
      </details>
    </section>
  );
}

function Settings({ one, sitePlaces, tell }: Omit<Props, 'show'>) {
  const { api, texts, language } = useShell();
  const words = connectionTexts[language];
  const [siteFrom, setSiteFrom] = useState(one.siteFrom);
  const [rules, setRules] = useState<readonly ConsoleGroupRole[]>(one.groupRoles);
  const save = useAct(
    (settings: object) => api.post<object>('/connections/settings', { connectionId: one.id, ...settings }),
    () => tell({ text: words.saved }),
  );
  const submit = (event: Event) => {
    event.preventDefault();
    save.run({ siteFrom, groupRoles: rules.filter(({ group }) => group.trim() !== '') });
  };
  const change = (at: number, part: Partial<ConsoleGroupRole>) =>
    setRules((all) => all.map((rule, index) => (index === at ? { ...rule, ...part } : rule)));
  const groupsId = `groups-${one.id}`;
  return (
    <form onSubmit={submit}>
      <div class="field">
        <label for={`site-${one.id}`}>{words.siteFrom}</label>
        <select
          id={`site-${one.id}`}
          value={siteFrom}
          onChange={({ currentTarget }) => setSiteFrom(currentTarget.value)}
        >
          {sitePlaces.map((place) => (
            <option key={place} value={place}>
              {words.places[place] ?? place}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="choices">
        <legend>{words.groupRoles}</legend>
        <p class="hint">{words.groupRolesSay}</p>
        <datalist id={groupsId}>
          {one.groups.map((group) => (
            <option key={group} value={group} />
          ))}
        </datalist>
        {rules.map(({ group, role }, at) => (
          <div class="rule-roles" key={at}>
            <input
              type="text"
              required
              maxLength={200}
              list={groupsId}
              aria-label={`${words.group} ${at + 1}`}
              placeholder={words.group}
              value={group}
              onInput={({ currentTarget }) => change(at, { group: currentTarget.value })}
            />
            <select
              aria-label={`${words.role} ${at + 1}`}
              value={role}
              onChange={({ currentTarget: { value } }) =>
                change(at, { role: value === 'admin' ? 'admin' : 'organiser' })
              }
            >
              <option value="organiser">{words.roleNames.organiser}</option>
              <option value="admin">{words.roleNames.admin}</option>
            </select>
            <button
              type="button"
              class="second"
              onClick={() => setRules((all) => all.filter((_rule, index) => index !== at))}
            >
              {words.removeRule(group)}
            </button>
          </div>
        ))}
      </fieldset>
      <NotDone error={save.error} texts={texts} />
      <div class="acts">
        <button
          type="button"
          class="second"
          onClick={() => setRules((all) => [...all, { group: '', role: 'organiser' }])}
        >
          {words.addRule}
        </button>
        <button type="submit" disabled={save.isBusy}>
          {words.save(one.name)}
        </button>
      </div>
    </form>
  );
}

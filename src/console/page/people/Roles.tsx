import { useState } from 'preact/hooks';
import type { GivableRole } from '../../../domain/people/roles.js';
import { NotDone } from '../parts/Said.js';
import { useSure } from '../parts/Sure.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import type { PartProps } from './part.js';
import { peopleTexts } from './texts.js';

interface Change {
  readonly role: GivableRole;
  readonly gives: boolean;
  readonly sites: readonly string[] | null;
}

/** The roles of somebody: what is given by hand is taken by hand. */
export function Roles({ person, done }: PartProps) {
  const { api, texts, language } = useShell();
  const words = peopleTexts[language];
  const change = useAct(
    (asked: Change) =>
      api.post<{ readonly already: boolean }>('/person/role', { employeeId: person.id, ...asked }),
    ({ already }, { gives }) => {
      const text = gives ? words.given : words.taken;
      done({ text: already ? words.already : text });
    },
  );
  const sure = useSure();
  const take = (role: GivableRole) => {
    const name = words.roleNames[role];
    sure({
      ...{ text: words.takeSure(name, person.name), yes: words.take(name), isDanger: true },
      act: () => change.run({ role, gives: false, sites: null }),
    });
  };
  return (
    <section class="card">
      <h2>{words.roles}</h2>
      {person.roles.length === 0 && <p class="hint">{words.noRoles}</p>}
      <ul class="listed">
        {person.roles.map(({ role, sites, source }) => (
          <li key={role}>
            <div>
              <strong>{words.roleNames[role]}</strong>
              <span class="detail">
                {[sites?.join(', ') ?? words.everywhere, words.sources[source]].join(' · ')}
              </span>
            </div>
            {source === 'chat' && (
              <button type="button" class="danger" disabled={change.isBusy} onClick={() => take(role)}>
                {words.take(words.roleNames[role])}
              </button>
            )}
          </li>
        ))}
      </ul>
      {person.mayHaveRoles ? (
        <GiveRole isBusy={change.isBusy} give={(role, sites) => change.run({ role, gives: true, sites })} />
      ) : (
        <p class="notice warning">{words.unvouched}</p>
      )}
      <NotDone error={change.error} texts={texts} />
    </section>
  );
}

interface GiveProps {
  readonly isBusy: boolean;
  readonly give: (role: GivableRole, sites: readonly string[] | null) => void;
}

function GiveRole({ isBusy, give }: GiveProps) {
  const { language } = useShell();
  const words = peopleTexts[language];
  const [role, setRole] = useState<GivableRole>('organiser');
  const [sites, setSites] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const named = sites
      .split(',')
      .map((site) => site.trim())
      .filter((site) => site !== '');
    give(role, role === 'organiser' && named.length > 0 ? named : null);
  };
  return (
    <details class="more">
      <summary>{words.give}</summary>
      <form onSubmit={submit}>
        <div class="field">
          <label for="role">{words.role}</label>
          <select
            id="role"
            value={role}
            onChange={({ currentTarget: { value } }) => setRole(value === 'admin' ? 'admin' : 'organiser')}
          >
            <option value="organiser">{words.roleNames.organiser}</option>
            <option value="admin">{words.roleNames.admin}</option>
          </select>
        </div>
        {role === 'organiser' && (
          <div class="field">
            <label for="sites">{words.sites}</label>
            <span class="hint" id="sites-hint">
              {words.sitesHint}
            </span>
            <input
              id="sites"
              type="text"
              maxLength={320}
              aria-describedby="sites-hint"
              value={sites}
              onInput={({ currentTarget }) => setSites(currentTarget.value)}
            />
          </div>
        )}
        <div class="acts">
          <button type="submit" disabled={isBusy}>
            {words.giveIt}
          </button>
        </div>
      </form>
    </details>
  );
}

import type { ConsoleAccount, ConsoleTakenApart } from '../../../http/console/adminWire.js';
import { useInstants } from '../parts/instants.js';
import { NotDone } from '../parts/Said.js';
import { useSure } from '../parts/Sure.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import type { PartProps } from './part.js';
import { peopleTexts } from './texts.js';

/** The accounts of somebody in chats. Each can be taken apart, unless something speaks against it. */
export function Accounts({ person, done }: PartProps) {
  const { api, texts, language } = useShell();
  const words = peopleTexts[language];
  const part = useAct(
    (identityId: string) =>
      api.post<ConsoleTakenApart>('/person/take-apart', { employeeId: person.id, identityId }),
    (outcome) => {
      if (outcome.kind === 'notTakenApart') done({ text: words.stays[outcome.why], isBad: true });
      else done({ text: outcome.already ? words.takenApartAlready : words.takenApart });
    },
  );
  const sure = useSure();
  const named = ({ platform, email, name }: ConsoleAccount) =>
    [words.platforms[platform], email ?? name].filter(Boolean).join(' ');
  const ask = (account: ConsoleAccount) =>
    sure({
      ...{ text: words.takeApartSure(person.name), yes: words.takeApart(named(account)) },
      act: () => part.run(account.id),
    });
  return (
    <section class="card">
      <h2>{words.accounts}</h2>
      <p class="hint">{person.accounts.length > 0 ? words.accountsSay : words.noAccounts}</p>
      <ul class="listed">
        {person.accounts.map((account) => (
          <li key={account.id}>
            <Account account={account} />
            {account.stays === null ? (
              <button type="button" class="second" disabled={part.isBusy} onClick={() => ask(account)}>
                {words.takeApart(named(account))}
              </button>
            ) : (
              <span class="hint">{words.stays[account.stays]}</span>
            )}
          </li>
        ))}
      </ul>
      <NotDone error={part.error} texts={texts} />
    </section>
  );
}

function Account({ account }: { readonly account: ConsoleAccount }) {
  const { language } = useShell();
  const words = peopleTexts[language];
  const { day } = useInstants();
  const { platform, workspace, name, email, reachability, guest, lastSeenAt } = account;
  const seen = lastSeenAt ? words.seen(day(lastSeenAt)) : words.neverSeen;
  return (
    <div>
      <strong>{[words.platforms[platform], workspace].filter(Boolean).join(' · ')}</strong>{' '}
      <span class={reachability === 'reachable' ? 'badge good' : 'badge warning'}>
        {words.reach[reachability]}
      </span>{' '}
      {guest && <span class="badge">{words.guest}</span>}
      <span class="detail">{[name, email, seen].filter(Boolean).join(' · ')}</span>
    </div>
  );
}

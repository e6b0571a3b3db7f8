import type { ConsolePeople, ConsolePersonLine } from '../../../http/console/adminWire.js';
import { Waited } from '../parts/states.js';
import { linkTo } from '../route.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { type AuditAsked, addressOf } from './asked.js';
import { auditTexts } from './texts.js';

interface Props {
  readonly who: string;
  readonly filter: AuditAsked;
}

/** Who may be meant: one of them is chosen, even where there is one alone. */
export function Candidates({ who, filter: { who: _, ...others } }: Props) {
  const { api, texts, language } = useShell();
  const words = auditTexts[language];
  const found = useAsked(() => api.get<ConsolePeople>('/people', { text: who }), [api, who]);
  const detail = ({ email, employeeNumber, site, left }: ConsolePersonLine) =>
    [email, employeeNumber, site, left && words.hasLeft].filter(Boolean).join(' · ');
  return (
    <section class="card" aria-live="polite">
      <Waited asked={found} texts={texts}>
        {({ people, next }) =>
          people.length === 0 ? (
            <p>{words.nobody(who)}</p>
          ) : (
            <>
              <h2>{words.choose(who)}</h2>
              <ul class="found">
                {people.map((one) => (
                  <li key={one.id}>
                    <a {...linkTo(addressOf({ ...others, personId: one.id }))}>{one.name}</a>
                    <span class="detail">{detail(one)}</span>
                  </li>
                ))}
              </ul>
              {next && <p class="hint">{words.moreFound}</p>}
            </>
          )
        }
      </Waited>
    </section>
  );
}

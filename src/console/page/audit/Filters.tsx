import type { ConsoleAudit } from '../../../http/console/wire.js';
import { Cross } from '../drawings.js';
import { FindForm } from '../people/FindForm.js';
import { filter as filterTo, go, linkTo } from '../route.js';
import { useShell } from '../shell.js';
import { type AuditAsked, addressOf, filterIn } from './asked.js';
import { Candidates } from './Candidates.js';
import { auditTexts } from './texts.js';

interface Props {
  readonly of: AuditAsked;
  /** How whom and what it is of are called; null until it is known. */
  readonly called: ConsoleAudit['called'] | null;
}

/** Of whom, of what and until when the log is. All of it is in the address, and can be taken off again. */
export function Filters({ of, called }: Props) {
  const { me, language } = useShell();
  const words = auditTexts[language];
  const filter = filterIn(of);
  const { who, until, personId, missionId } = filter;
  const nameOf = (name: string | null | undefined, otherwise: string) =>
    name ? words.onlyOf(name) : otherwise;
  return (
    <>
      {me.areas.includes('people') && (
        <FindForm
          key={who ?? ''}
          name={words.findPerson}
          text={who ?? ''}
          find={(text) => go(addressOf({ ...filter, who: text }))}
        />
      )}
      {who && <Candidates who={who} filter={filter} />}
      <div class="toolbar">
        <label class="inline">
          {words.until}
          <input
            type="date"
            value={until ?? ''}
            onChange={({ currentTarget: { value } }) =>
              filterTo(addressOf({ ...without(filter, 'until'), ...(value && { until: value }) }))
            }
          />
        </label>
        {personId && <Chip name={nameOf(called?.person, words.onlyHim)} to={without(filter, 'personId')} />}
        {missionId && <Chip name={nameOf(called?.mission, words.onlyIt)} to={without(filter, 'missionId')} />}
        {Object.keys(filter).length > 0 && <a {...linkTo('audit')}>{words.showAll}</a>}
      </div>
    </>
  );
}

const without = (filter: AuditAsked, name: keyof AuditAsked): AuditAsked =>
  Object.fromEntries(Object.entries(filter).filter(([each]) => each !== name));

/** A filter, which is taken off by pressing it. */
function Chip({ name, to }: { readonly name: string; readonly to: AuditAsked }) {
  const { language } = useShell();
  return (
    <a class="chip" {...linkTo(addressOf(to))}>
      {name}
      <Cross />
      <span class="unseen">{auditTexts[language].without}</span>
    </a>
  );
}

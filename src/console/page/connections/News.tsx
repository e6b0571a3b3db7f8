import type { ConsoleConnection } from '../../../http/console/adminWire.js';
import { useInstants } from '../parts/instants.js';
import { useShell } from '../shell.js';
import { newsTexts } from './newsTexts.js';

/** What was last heard of a directory: that it asks, that it changes something, and why it was last refused. */
export function News({ one: { askedAt, changedAt, refused } }: { readonly one: ConsoleConnection }) {
  const { language } = useShell();
  const words = newsTexts[language];
  const { moment } = useInstants();
  if (askedAt === null) return <p class="hint">{words.never}</p>;
  const isOver = refused !== null && changedAt !== null && changedAt > refused.at;
  return (
    <dl class="facts">
      <div>
        <dt>{words.asked}</dt>
        <dd>{moment(askedAt)}</dd>
      </div>
      <div>
        <dt>{words.changed}</dt>
        <dd>{changedAt === null ? words.none : moment(changedAt)}</dd>
      </div>
      <div>
        <dt>{words.refused}</dt>
        <dd>
          {refused === null ? (
            words.none
          ) : (
            <>
              {moment(refused.at)} {isOver && <span class="hint">{words.since}</span>}
              <span class="detail">{words.why[refused.code] ?? words.why.failed}</span>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

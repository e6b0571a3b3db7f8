import type { AuditView } from '../../../application/queries/auditLines.js';
import type { Reader } from '../../../domain/people/reader.js';
import { changesText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { auditKey, auditSteps, auditValues } from '../../shared/audit.js';
import { card, group, heading, leftOut, paragraph, plainWords, quiet, words } from './cards.js';
import { fitted } from './fit.js';
import { stepRow } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** Who did what, the last first. */
export function auditList(message: MessageOf<'audit.list'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'audit.title');
  const all = message.lines;
  // An answer that an older version kept does not say why.
  const none = all.length > 0 ? [] : [paragraph(words(reader, `audit.${message.empty ?? 'none'}`))];
  const whole = fitted(all.length, (shown) =>
    card(reader, [
      heading(title),
      ...none,
      ...all.slice(0, shown).map((line) => item(line, reader)),
      ...leftOut(all.length - shown, reader),
      ...stepRow(reader, auditSteps(message)),
    ]),
  );
  return { card: whole, summary: title };
}

function item(line: AuditView, reader: Reader): CardPart {
  const values = Object.fromEntries(
    Object.entries(auditValues(line, reader)).map(([name, value]) => [
      name,
      excerpt(oneLine(String(value)), 100),
    ]),
  );
  const changes = excerpt(oneLine(changesText(line, reader)), 600);
  return group([
    paragraph(words(reader, auditKey(line), values)),
    ...(changes === '' ? [] : [quiet(escapeMarkdown(changes))]),
  ]);
}

import type { AuditView } from '../../../application/queries/auditLines.js';
import type { Reader } from '../../../domain/people/reader.js';
import { changesText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { auditKey, auditSteps, auditValues } from '../../shared/audit.js';
import { actions, fitting, header, section, stepButtons } from './blocks.js';
import { clip, escaped, lines, marked, oneLine, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

/** Who did what, the last first. */
export function auditList(message: MessageOf<'audit.list'>, reader: Reader): Rendered {
  const title = plain(reader, 'audit.title');
  const tail = actions(...stepButtons(reader, auditSteps(message)));
  // An answer that an older version kept does not say why.
  const none = message.lines.length > 0 ? [] : [section(plain(reader, `audit.${message.empty ?? 'none'}`))];
  const head = [header(title), ...none];
  const items = message.lines.map((line) => item(line, reader));
  return { text: title, blocks: [...head, ...fitting(items, [...head, ...tail]), ...tail] };
}

function item(line: AuditView, reader: Reader): Block[] {
  const values = Object.fromEntries(
    Object.entries(auditValues(line, reader)).map(([name, value]) => [
      name,
      clip(oneLine(String(value)), 100),
    ]),
  );
  const changes = escaped(clip(oneLine(changesText(line, reader)), 600));
  return [section(lines(marked(reader, auditKey(line), values), ...(changes === '' ? [] : [changes])))];
}

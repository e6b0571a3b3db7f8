import type { RequestView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { requestSteps, requestValues } from '../../shared/approvals.js';
import { card, group, heading, leftOut, paragraph, plainWords, quiet, words } from './cards.js';
import { fitted } from './fit.js';
import { pageTurns } from './paging.js';
import { stepRow } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** Names and titles are cut so that a sentence stays one. */
const valuesOf = (request: RequestView, reader: Reader) => {
  const values = requestValues(request, reader);
  return { ...values, name: excerpt(oneLine(values.name), 100), title: excerpt(oneLine(values.title), 200) };
};

/** Somebody's place, for a yes or a no. */
export function asked({ request }: MessageOf<'approval.asked'>, reader: Reader): Rendered {
  const values = valuesOf(request, reader);
  const body = [
    heading(words(reader, 'approval.asked.title', values)),
    paragraph(words(reader, 'approval.asked.text', values)),
    ...stepRow(reader, requestSteps(request)),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'approval.asked.summary', values) };
}

/** Where managers only are to know. */
export function told({ request }: MessageOf<'approval.told'>, reader: Reader): Rendered {
  const values = valuesOf(request, reader);
  const body = [
    heading(words(reader, 'approval.told.title', values)),
    paragraph(words(reader, 'approval.told.text', values)),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'approval.told.summary', values) };
}

/** Everything that waits for the reader's yes or no. */
export function list({ requests, page, pages }: MessageOf<'approval.list'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'approval.list.title');
  const none = requests.length === 0 ? [paragraph(words(reader, 'approval.list.none'))] : [];
  const to = (target: number) => ({ kind: 'approvals', page: target }) as const;
  const more = pageTurns({ page, pages }, to, reader);
  const whole = fitted(requests.length, (shown) =>
    card(reader, [
      heading(title),
      ...none,
      ...requests.slice(0, shown).map((request) => item(request, reader)),
      ...leftOut(requests.length - shown, reader),
      ...more,
    ]),
  );
  return { card: whole, summary: title };
}

function item(request: RequestView, reader: Reader): CardPart {
  const values = valuesOf(request, reader);
  return group([
    paragraph(`**${escapeMarkdown(plainWords(reader, 'approval.item', values))}**`),
    quiet(words(reader, 'approval.item.until', values)),
    ...stepRow(reader, requestSteps(request)),
  ]);
}

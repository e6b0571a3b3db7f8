import type { RequestView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { requestSteps, requestValues } from '../../shared/approvals.js';
import { actions, fitting, header, section, stepButtons } from './blocks.js';
import { sentence } from './card.js';
import { pageTurns } from './paging.js';
import { bold, clip, lines, marked, oneLine, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

/** Names and titles are cut so that a sentence stays one. */
const valuesOf = (request: RequestView, reader: Reader) => {
  const values = requestValues(request, reader);
  return { ...values, name: clip(oneLine(values.name), 100), title: clip(oneLine(values.title), 200) };
};

/** Somebody's place, for a yes or a no. */
export function asked({ request }: MessageOf<'approval.asked'>, reader: Reader): Rendered {
  const values = valuesOf(request, reader);
  return {
    text: marked(reader, 'approval.asked.summary', values),
    blocks: [
      header(plain(reader, 'approval.asked.title', values)),
      section(marked(reader, 'approval.asked.text', values)),
      ...actions(...stepButtons(reader, requestSteps(request))),
    ],
  };
}

/** Where managers only are to know. */
export function told({ request }: MessageOf<'approval.told'>, reader: Reader): Rendered {
  const values = valuesOf(request, reader);
  return {
    text: marked(reader, 'approval.told.summary', values),
    blocks: [
      header(plain(reader, 'approval.told.title', values)),
      section(marked(reader, 'approval.told.text', values)),
    ],
  };
}

/** Everything that waits for the reader's yes or no. */
export function list({ requests, page, pages }: MessageOf<'approval.list'>, reader: Reader): Rendered {
  const title = plain(reader, 'approval.list.title');
  if (requests.length === 0) return sentence(plain(reader, 'approval.list.none'));
  const tail = pageTurns({ page, pages }, (to) => ({ kind: 'approvals', page: to }), reader);
  const items = requests.map((request) => item(request, reader));
  const head = [header(title)];
  return { text: title, blocks: [...head, ...fitting(items, [...head, ...tail]), ...tail] };
}

function item(request: RequestView, reader: Reader): Block[] {
  const values = valuesOf(request, reader);
  return [
    section(
      lines(bold(plain(reader, 'approval.item', values)), marked(reader, 'approval.item.until', values)),
    ),
    ...actions(...stepButtons(reader, requestSteps(request))),
  ];
}

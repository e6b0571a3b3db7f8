import type { ChecklistView, MissionFacts } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { checklistLines, framingLines, type Line } from '../../shared/checklist.js';
import { fields, section } from './blocks.js';
import { clip, escaped, lines, plain } from './text.js';
import type { Block } from './vocabulary.js';

/** https://docs.slack.dev/reference/block-kit/blocks/section-block */
const fieldsInSection = 10;

const labelled = (all: readonly Line[], reader: Reader): Block[] => {
  const pairs = all.map(([label, text]) => lines(`*${plain(reader, label)}*`, escaped(clip(text, 400))));
  return Array.from({ length: Math.ceil(pairs.length / fieldsInSection) }, (_, at) =>
    fields(pairs.slice(at * fieldsInSection, (at + 1) * fieldsInSection)),
  ).flat();
};

/** What who takes part has to know of the framing. */
export const framingBlocks = (mission: MissionFacts, reader: Reader): Block[] =>
  labelled(framingLines(mission, reader), reader);

/** What was agreed, for whoever organises. */
export const checklistBlocks = (
  mission: MissionFacts,
  checklist: ChecklistView | undefined,
  reader: Reader,
): Block[] => {
  const all = checklist ? checklistLines(mission, checklist, reader) : [];
  return all.length > 0 ? [section(`*${plain(reader, 'framing.title')}*`), ...labelled(all, reader)] : [];
};

/** The points that are still missing, one a line. */
export const missingBlocks = (checklist: ChecklistView | undefined, reader: Reader): Block[] => {
  const missing = checklist?.missing ?? [];
  if (missing.length === 0) return [];
  const points = missing.map((point) => `• ${escaped(plain(reader, `framing.point.${point}`))}`);
  return [section(lines(`*${plain(reader, 'framing.missing', { count: points.length })}*`, ...points))];
};

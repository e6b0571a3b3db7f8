import type { ChecklistView, MissionFacts } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { checklistLines, framingLines, type Line } from '../../shared/checklist.js';
import { accent, facts, group, paragraph, plainWords, subheading, words } from './cards.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart } from './vocabulary.js';

const labelled = (all: readonly Line[], reader: Reader): CardPart[] =>
  facts(all.map(([label, text]) => [plainWords(reader, label), escapeMarkdown(excerpt(oneLine(text), 400))]));

/** What who takes part has to know of the framing. */
export const framingParts = (mission: MissionFacts, reader: Reader): CardPart[] =>
  labelled(framingLines(mission, reader), reader);

/** What was agreed, for whoever organises. */
export const checklistParts = (
  mission: MissionFacts,
  checklist: ChecklistView | undefined,
  reader: Reader,
): CardPart[] => {
  const all = checklist ? checklistLines(mission, checklist, reader) : [];
  return all.length > 0 ? [subheading(words(reader, 'framing.title')), ...labelled(all, reader)] : [];
};

/** The points that are still missing, one a line. */
export const missingParts = (checklist: ChecklistView | undefined, reader: Reader): CardPart[] => {
  const missing = checklist?.missing ?? [];
  if (missing.length === 0) return [];
  const points = missing.map((point) => paragraph(`• ${words(reader, `framing.point.${point}`)}`));
  return [group([accent(words(reader, 'framing.missing', { count: points.length }), 'warning'), ...points])];
};

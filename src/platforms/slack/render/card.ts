import type { EngagementView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { givenTo, type TextKey } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { addedKey, approvalValues } from '../../shared/approvals.js';
import { calendarLinks } from '../../shared/calendarLinks.js';
import { cancelledFor } from '../../shared/cancellation.js';
import { type SentenceKind, sentenceOf } from '../../shared/sentences.js';
import { actions, header, section, stepButtons } from './blocks.js';
import { contactText, engagementButtons, missionLines, when } from './slots.js';
import { clip, escaped, lines, marked, oneLine, plain } from './text.js';
import type { Block, Button, Rendered } from './vocabulary.js';

/** What the texts of an engagement are filled with; titles are cut so that the sentence stays a sentence. */
export const valuesOf = ({ mission, slot, standing }: EngagementView, reader: Reader) => ({
  title: clip(mission.title, 200),
  nonprofit: givenTo(clip(mission.nonprofit, 200), reader.locale),
  when: when(slot, reader),
  position: standing.position ?? 0,
  ...cancelledFor(mission),
  calendar: standing.calendarUrl ? 'yes' : 'no',
  ...approvalValues(standing, reader),
});

interface Card {
  readonly title: TextKey;
  readonly text: TextKey;
  /** Of the notification; the title when there is none of its own. */
  readonly summary?: TextKey;
  /** One more line under the mission. */
  readonly note?: string;
  /** Whoever put them on it is told first. */
  readonly news?: boolean;
  readonly buttons?: readonly Button[];
}

/** The frame of what is said about one engagement: title, mission, what to know, what to do. */
export function card(
  engagement: EngagementView,
  reader: Reader,
  { title, text, summary, note, news, buttons }: Card,
): Rendered {
  const values = valuesOf(engagement, reader);
  const said = marked(reader, text, values);
  const added = news ? addedKey(engagement.standing) : null;
  const blocks: Block[] = [
    header(plain(reader, title, values)),
    section(
      lines(
        missionLines(engagement.mission, engagement.slot, reader, said),
        onSite(engagement, reader),
        note ?? null,
      ),
    ),
    ...(added ? [section(marked(reader, added, values))] : []),
    section(said),
    ...actions(...(buttons ?? engagementButtons(engagement, reader))),
    ...(buttons ? [] : actions(...stepButtons(reader, calendarLinks(engagement)))),
  ];
  return { text: marked(reader, summary ?? title, values), blocks };
}

/** What to bring, and whom to look for on site, for who has a place. */
export function onSite({ mission, standing }: EngagementView, reader: Reader): string | null {
  const contact = contactText(mission, [standing]);
  const bring = standing.state === 'confirmed' && clip(oneLine(mission.bring), 300);
  const told = lines(
    bring && escaped(`${plain(reader, 'mission.bring')} · ${bring}`),
    contact && escaped(`${plain(reader, 'mission.contact')} · ${contact}`),
  );
  return told || null;
}

/** One sentence and what to do next. */
export const sentence = (text: string, ...buttons: Button[]): Rendered => ({
  text,
  blocks: [section(text), ...actions(...buttons)],
});

/** A message that is a sentence wherever it is said; titles and names are cut so that it stays one. */
export function said(message: MessageOf<SentenceKind>, reader: Reader): Rendered {
  const { key, values = {}, steps } = sentenceOf(message, reader);
  const short = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? clip(oneLine(value), 200) : value,
  ]);
  return sentence(marked(reader, key, Object.fromEntries(short)), ...stepButtons(reader, steps));
}

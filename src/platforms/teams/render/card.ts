import type { EngagementView, MissionFacts, SlotFacts } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { type TextKey, whenText } from '../../../i18n/index.js';
import { approvalValues } from '../../shared/approvals.js';
import { calendarLinks } from '../../shared/calendarLinks.js';
import { cancelledFor } from '../../shared/cancellation.js';
import { button } from './actions.js';
import { buttonRow, card, facts, heading, paragraph, plainWords, quiet, words } from './cards.js';
import { engagementButtons } from './slots.js';
import { stepButtons } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** "Mission 3 · Trier des dons", in Markdown. */
export function missionName(mission: MissionFacts, reader: Reader): string {
  const number = words(reader, 'mission.heading', { number: mission.number });
  return `${number} · **${escapeMarkdown(oneLine(mission.title))}**`;
}

/** The same as a label, where nothing is Markdown. */
export function plainMissionName(mission: MissionFacts, reader: Reader): string {
  return `${plainWords(reader, 'mission.heading', { number: mission.number })} · ${oneLine(mission.title)}`;
}

const MAX_SUMMARY = 2500;

/** What a person needs to know of a mission, without its half-days. */
export function missionBody(mission: MissionFacts, reader: Reader): CardPart[] {
  const skills = mission.skills.map(oneLine).join(', ');
  const contact = mission.contact ? `${mission.contact.name} ${mission.contact.phone}`.trim() : '';
  return [
    ...(mission.summary.trim()
      ? [paragraph(escapeMarkdown(excerpt(mission.summary.trim(), MAX_SUMMARY)))]
      : []),
    ...facts([
      [plainWords(reader, 'mission.nonprofit'), value(mission.nonprofit)],
      [plainWords(reader, 'mission.place'), value(mission.place)],
      [plainWords(reader, 'mission.bring'), value(mission.bring)],
      [
        plainWords(reader, 'mission.skills', { count: mission.skills.length }),
        value(skills) || plainWords(reader, 'mission.skills.none'),
      ],
      [plainWords(reader, 'mission.causes', { count: mission.causes.length }), causes(mission, reader)],
      [plainWords(reader, 'mission.contact'), value(contact)],
    ]),
  ];
}

/** The values that texts about one half-day of a mission take. */
export function titleAndWhen(
  mission: MissionFacts,
  slot: SlotFacts,
  reader: Reader,
): { title: string; when: string } {
  return { title: oneLine(mission.title), when: whenText(slot, reader) };
}

function causes(mission: MissionFacts, reader: Reader): string {
  const names = mission.causes.flatMap((number) => {
    const key = `cause.${number}` as TextKey;
    return number >= 1 && number <= 17 ? [plainWords(reader, key)] : [];
  });
  return names.join(', ');
}

const value = (text: string): string => escapeMarkdown(excerpt(oneLine(text), 400));

type Titled =
  | 'engagement.confirmed'
  | 'engagement.waitlisted'
  | 'engagement.offered'
  | 'engagement.pending'
  | 'reminder.dayBefore'
  | 'reminder.soon'
  | 'reminder.again';

/** Title, the mission and its half-day, the text, and what the reader can do from where they stand. */
export function about(
  engagement: EngagementView,
  reader: Reader,
  kind: Titled,
  text: readonly CardPart[],
  more: readonly CardPart[] = [],
): Rendered {
  const { mission, slot, standing } = engagement;
  const values = { ...titleAndWhen(mission, slot, reader), ...approvalValues(standing, reader) };
  const buttons = [
    ...engagementButtons(engagement, reader),
    ...stepButtons(reader, calendarLinks(engagement)),
    ...more,
  ];
  const body = [
    heading(words(reader, `${kind}.title`, values)),
    paragraph(missionName(mission, reader)),
    ...facts([
      [plainWords(reader, 'mission.when'), whenText(slot, reader)],
      [plainWords(reader, 'mission.place'), escapeMarkdown(oneLine(mission.place))],
      ...onSite(engagement, reader),
    ]),
    ...text,
    ...buttonRow([
      ...buttons,
      button(reader, 'button.details', { kind: 'mission.details', missionId: mission.id }),
    ]),
  ];
  const summary = plainWords(reader, `${kind}.summary`, values);
  return { card: card(reader, body), summary };
}

/** What to bring, and whom to look for on site, for who has a place. */
export function onSite(engagement: EngagementView, reader: Reader): [label: string, text: string][] {
  const { mission, standing } = engagement;
  return [
    [plainWords(reader, 'mission.bring'), standing.state === 'confirmed' ? value(mission.bring) : ''],
    [plainWords(reader, 'mission.contact'), escapeMarkdown(contactOf(engagement))],
  ];
}

function contactOf({ mission, standing }: EngagementView): string {
  if (standing.state !== 'confirmed' || !mission.contact) return '';
  return oneLine(`${mission.contact.name} ${mission.contact.phone}`);
}

/** Title and one paragraph about a half-day. */
export function told(
  { mission, slot, standing }: EngagementView,
  reader: Reader,
  kind:
    | 'engagement.expired'
    | 'engagement.refused'
    | 'engagement.takenOff'
    | 'seat.open'
    | 'mission.kept'
    | 'mission.cancelled'
    | 'slot.dropped',
  buttons: readonly CardPart[],
): Rendered {
  const values = {
    ...titleAndWhen(mission, slot, reader),
    ...approvalValues(standing, reader),
    ...cancelledFor(mission),
    calendar: standing.calendarUrl ? 'yes' : 'no',
  };
  const title = plainWords(reader, `${kind}.title`, values);
  const text = words(reader, `${kind}.text`, values);
  // Some of these texts say when by themselves.
  const when = text.includes(values.when) ? [] : [quiet(values.when)];
  const shown = [heading(title), paragraph(text), ...when, ...buttonRow(buttons)];
  return { card: card(reader, shown), summary: `${title} · ${values.title}` };
}

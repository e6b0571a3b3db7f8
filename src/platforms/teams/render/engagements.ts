import type { EngagementView, Reader } from '../../../application/queries/views.js';
import type { TextKey, TextValues } from '../../../i18n/index.js';
import { instantText, whenText } from '../../../i18n/index.js';
import type { EngagementMessage, Proactive } from '../../../messages/message.js';
import { button } from './actions.js';
import { missionName, titleAndWhen } from './card.js';
import {
  accent,
  buttonRow,
  type CardPart,
  card,
  facts,
  heading,
  paragraph,
  plainWords,
  quiet,
  type Rendered,
  words,
} from './cards.js';
import { slotButtons } from './slots.js';
import { escapeMarkdown, oneLine } from './text.js';

type Of<Kind extends (EngagementMessage | Proactive)['kind']> = Extract<
  EngagementMessage | Proactive,
  { kind: Kind }
>;

/** The place is booked. */
export function confirmed({ engagement, already }: Of<'engagement.confirmed'>, reader: Reader): Rendered {
  const key = already ? 'engagement.already' : 'engagement.confirmed.text';
  return about(engagement, reader, 'engagement.confirmed', [paragraph(words(reader, key))]);
}

/** On the waiting list, at which position. */
export function waitlisted({ engagement, already }: Of<'engagement.waitlisted'>, reader: Reader): Rendered {
  const key = already ? 'engagement.alreadyWaiting' : 'engagement.waitlisted.text';
  const { position } = engagement.standing;
  return about(engagement, reader, 'engagement.waitlisted', [
    ...(position === null
      ? []
      : [accent(words(reader, 'engagement.waitlisted.position', { position }), 'good')]),
    paragraph(words(reader, key)),
  ]);
}

/** A freed seat, kept for the reader for a while. */
export function offered({ engagement }: Of<'engagement.offered'>, reader: Reader): Rendered {
  const { offerExpiresAt } = engagement.standing;
  const until = offerExpiresAt ? instantText(offerExpiresAt, reader) : '';
  return about(engagement, reader, 'engagement.offered', [
    paragraph(words(reader, 'engagement.offered.text', { until })),
  ]);
}

/** Reminders of a coming half-day. */
export function reminder(message: Of<'reminder.dayBefore' | 'reminder.soon'>, reader: Reader): Rendered {
  return about(message.engagement, reader, message.kind, [paragraph(words(reader, `${message.kind}.text`))]);
}

/** The answer that tells a mission at the same time exists. */
export function overlap({ wanted, existing }: Of<'engagement.overlap'>, reader: Reader): Rendered {
  const values = {
    existing: oneLine(existing.mission.title),
    wanted: oneLine(wanted.mission.title),
    when: whenText(existing.slot, reader),
  };
  return asked(reader, 'engagement.overlap', values, [
    button(reader, 'button.signUpAnyway', { kind: 'signUp', slotId: wanted.slot.id, anyway: true }),
    button(reader, 'button.notNow', { kind: 'missions.list', page: 0 }),
  ]);
}

/** "Leave?" asked before it is done. */
export function leaveConfirm({ engagement }: Of<'engagement.leaveConfirm'>, reader: Reader): Rendered {
  const { engagementId, state } = engagement.standing;
  const waiting = state === 'waitlisted';
  const key = waiting ? 'engagement.leaveConfirm.waiting' : 'engagement.leaveConfirm';
  return asked(reader, key, titleAndWhen(engagement.mission, engagement.slot, reader), [
    button(reader, waiting ? 'button.leaveWaitingList' : 'button.leaveNow', { kind: 'leave', engagementId }),
    button(reader, 'button.keepPlace', { kind: 'my.missions' }),
  ]);
}

/** Left, at the person's own wish. */
export function withdrawn({ engagement }: Of<'engagement.withdrawn'>, reader: Reader): Rendered {
  return asked(reader, 'engagement.withdrawn', titleAndWhen(engagement.mission, engagement.slot, reader), [
    browse(reader),
  ]);
}

/** An offered seat was let go. */
export function declined(_: Of<'engagement.declined'>, reader: Reader): Rendered {
  return asked(reader, 'engagement.declined', {}, [browse(reader)]);
}

/** The time to answer an offer has passed. */
export function expired({ engagement }: Of<'engagement.expired'>, reader: Reader): Rendered {
  return told(engagement, reader, 'engagement.expired', [browse(reader)]);
}

/** Near the start a seat is free for whoever takes it. */
export function seatOpen({ engagement }: Of<'seat.open'>, reader: Reader): Rendered {
  const take = button(reader, 'button.accept', { kind: 'signUp', slotId: engagement.slot.id, anyway: true });
  return told(engagement, reader, 'seat.open', [take]);
}

/** The organiser cancelled. */
export function missionCancelled({ engagement }: Of<'mission.cancelled'>, reader: Reader): Rendered {
  return told(engagement, reader, 'mission.cancelled', [browse(reader)]);
}

/** An organiser took the reader off. */
export function takenOff({ engagement }: Of<'engagement.takenOff'>, reader: Reader): Rendered {
  return told(engagement, reader, 'engagement.takenOff', [browse(reader)]);
}

type Titled =
  | 'engagement.confirmed'
  | 'engagement.waitlisted'
  | 'engagement.offered'
  | 'reminder.dayBefore'
  | 'reminder.soon';

/** Title, the mission and its half-day, the text, and what the reader can do from where they stand. */
function about(
  engagement: EngagementView,
  reader: Reader,
  kind: Titled,
  text: readonly CardPart[],
): Rendered {
  const { mission, slot, standing } = engagement;
  const buttons = slotButtons({ ...slot, mine: standing }, reader, mission.title);
  const body = [
    heading(words(reader, `${kind}.title`)),
    paragraph(missionName(mission, reader)),
    ...facts([
      [plainWords(reader, 'mission.when'), whenText(slot, reader)],
      [plainWords(reader, 'mission.place'), escapeMarkdown(oneLine(mission.place))],
      [plainWords(reader, 'mission.contact'), escapeMarkdown(contact(engagement))],
    ]),
    ...text,
    ...buttonRow([
      ...buttons,
      button(reader, 'button.details', { kind: 'mission.details', missionId: mission.id }),
    ]),
  ];
  const summary = plainWords(reader, `${kind}.summary`, titleAndWhen(mission, slot, reader));
  return { card: card(reader, body), summary };
}

function contact({ mission, standing }: EngagementView): string {
  if (standing.state !== 'confirmed' || !mission.contact) return '';
  return oneLine(`${mission.contact.name} ${mission.contact.phone}`);
}

/** Title and one paragraph about a half-day. */
function told(
  { mission, slot }: EngagementView,
  reader: Reader,
  kind: 'engagement.expired' | 'engagement.takenOff' | 'seat.open' | 'mission.cancelled',
  buttons: readonly CardPart[],
): Rendered {
  const title = plainWords(reader, `${kind}.title`);
  const values = titleAndWhen(mission, slot, reader);
  const text = words(reader, `${kind}.text`, values);
  // Some of these texts say when by themselves.
  const when = text.includes(values.when) ? [] : [quiet(values.when)];
  const shown = [heading(title), paragraph(text), ...when, ...buttonRow(buttons)];
  return { card: card(reader, shown), summary: `${title} · ${values.title}` };
}

/** One sentence and its buttons. */
export function asked(
  reader: Reader,
  key: TextKey,
  values: TextValues,
  buttons: readonly CardPart[],
): Rendered {
  const body = [paragraph(words(reader, key, values)), ...buttonRow(buttons)];
  return { card: card(reader, body), summary: plainWords(reader, key, values) };
}

const browse = (reader: Reader): CardPart =>
  button(reader, 'button.openMissions', { kind: 'missions.list', page: 0 });

import type { MissionView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { instantText, type TextKey, whenText } from '../../../i18n/index.js';
import { stoppedLines } from '../../../messages/deliveryLines.js';
import type { MessageOf } from '../../../messages/message.js';
import { audienceText, hinderedText, peopleText } from '../../shared/audience.js';
import { channelValues, readByOthers } from '../../shared/channels.js';
import { previewSteps, toFollow, toStop } from '../../shared/progress.js';
import { toManage, toRoster } from '../../shared/steps.js';
import { button } from './actions.js';
import {
  accent,
  buttonRow,
  card,
  group,
  heading,
  paragraph,
  plainWords,
  quiet,
  subheading,
  words,
} from './cards.js';
import { fitted } from './fit.js';
import { isCancelled, missionCard, missionParts } from './missions.js';
import { stepButton } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** A mission told to people. In a channel nobody's own standing is shown, nor anybody's own clock. */
export function announcement(message: MessageOf<'announcement'>, whose: Reader): Rendered {
  const { mission, reader, intro } = invitation(message, whose);
  const { again } = message;
  const [first] = mission.slots;
  const when = first ? whenText(first, reader) : '';
  const values = { title: oneLine(mission.title), when };
  const summary = isCancelled(mission)
    ? `${plainWords(reader, 'mission.cancelled.title')} · ${values.title}`
    : plainWords(reader, again ? 'announcement.again.summary' : 'announcement.summary', values);
  return { card: missionCard(mission, reader, intro), summary };
}

/** What is shown of it, to whom, and what stands above. */
function invitation(
  { mission, forMany, again }: Omit<MessageOf<'announcement'>, 'kind'>,
  whose: Reader,
): { mission: MissionView; reader: Reader; intro: CardPart[] } {
  const reader: Reader = forMany ? { ...whose, forMany } : whose;
  const slots = forMany ? mission.slots.map((slot) => ({ ...slot, mine: null })) : mission.slots;
  const over = overKey(mission);
  const hello = again ? 'announcement.again' : 'announcement.intro';
  const intro = [over ? accent(words(reader, over), 'over') : quiet(words(reader, hello))];
  return { mission: { ...mission, slots }, reader, intro };
}

/** A mission that somebody thought of the reader for. */
export function proposed({ mission, from }: MessageOf<'mission.proposed'>, reader: Reader): Rendered {
  const values = { name: oneLine(from) || '…', title: oneLine(mission.title) };
  const over = overKey(mission);
  const intro = over
    ? accent(words(reader, over), 'over')
    : subheading(words(reader, 'mission.proposed.intro', values));
  const summary = plainWords(reader, 'mission.proposed.summary', values);
  return { card: missionCard(mission, reader, [intro]), summary };
}

/** What an invitation that stays says first of what is over; null while one can join. */
function overKey({ status, slots }: MessageOf<'announcement'>['mission']): TextKey | null {
  if (status === 'closed' || status === 'done') return `mission.status.${status}`;
  if (status === 'reported') return 'mission.status.done';
  return slots.every(({ closed }) => closed === 'past') ? 'slot.closed.past' : null;
}

/** To how many people, in which channel, when: asked before anything is sent. */
export function announcementConfirm(message: MessageOf<'announcement.confirm'>, reader: Reader): Rendered {
  const { announcementId, mission, people, audience, channels, publishAt } = message;
  const title = plainWords(reader, 'announcement.confirm.title', { title: oneLine(mission.title) });
  const when = publishAt
    ? words(reader, 'announcement.confirm.scheduled', { when: instantText(publishAt, reader) })
    : words(reader, 'announcement.confirm.now');
  const send = publishAt ? 'button.confirmScheduled' : 'button.confirmNow';
  const told = channels.map(({ readers }) => readers);
  const head = [
    heading(words(reader, 'announcement.confirm.title', { title: oneLine(mission.title) })),
    ...said(
      message.again
        ? words(reader, 'announcement.confirm.again')
        : escapeMarkdown(audienceText(audience, reader)),
    ),
    paragraph(peopleText(people, audience, reader)),
    ...said(hinderedText(message.hindered, reader)),
    ...channelLine(channels, reader),
    ...readersWarning(message, reader),
    ...offHoursWarning(message, reader),
    paragraph(when),
    ...spreadLine(message, reader),
  ];
  const tail = buttonRow([
    button(reader, send, { kind: 'announce.confirm', announcementId, told }),
    ...previewSteps(message).map((one) => stepButton(reader, one)),
    button(reader, 'button.drop', { kind: 'announce.drop', announcementId }),
  ]);
  const whole = fitted(message.preview.mission.slots.length, (shown) =>
    card(reader, [...head, previewPart(message, reader, shown), ...tail]),
  );
  return { card: whole, summary: title };
}

/** What people would get, drawn as it would be, between what is asked and its buttons. */
function previewPart(
  { preview }: MessageOf<'announcement.confirm'>,
  reader: Reader,
  shown: number,
): CardPart {
  const { locale, ...told } = preview;
  const { mission, reader: reading, intro } = invitation(told, { ...reader, locale });
  return group([
    subheading(words(reader, `announcement.preview.${locale}`)),
    { type: 'Container', style: 'emphasis', items: missionParts(mission, reading, intro, shown) },
  ]);
}

/** How it is spread over working hours; nothing when it leaves at once. */
const spreadLine = ({ spread }: MessageOf<'announcement.confirm'>, reader: Reader): CardPart[] =>
  spread
    ? [
        paragraph(
          words(reader, 'announcement.confirm.spread', {
            perHour: spread.perHour,
            when: instantText(spread.until, reader),
          }),
        ),
      ]
    : [];

const said = (text: string): CardPart[] => (text === '' ? [] : [paragraph(text)]);

/** The announcement is on its way, or programmed. */
export function announcementAccepted(message: MessageOf<'announcement.accepted'>, reader: Reader): Rendered {
  const { announcementId, mission, people, publishAt } = message;
  // One that waits for its time can still be called back, one that is leaving stopped.
  const drop = publishAt
    ? button(reader, 'button.drop', { kind: 'announce.drop', announcementId })
    : stepButton(reader, toStop(announcementId, mission.title));
  const follow = publishAt ? [] : [stepButton(reader, toFollow(announcementId, mission.title))];
  const values = { title: oneLine(mission.title) };
  const text = publishAt
    ? words(reader, 'announcement.accepted.scheduled', { people, when: instantText(publishAt, reader) })
    : words(reader, 'announcement.accepted.now', { people });
  const body = [
    heading(words(reader, 'announcement.accepted.title', values)),
    paragraph(text),
    ...channelLine(message.channels, reader),
    ...buttonRow([...follow, drop, stepButton(reader, toRoster(mission.id)), stepButton(reader, toManage)]),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'announcement.accepted.title', values) };
}

/** What had left when it was stopped. */
export function announcementStopped(
  { mission, figures }: MessageOf<'announcement.stopped'>,
  reader: Reader,
): Rendered {
  const values = { title: oneLine(mission.title) };
  const body = [
    heading(words(reader, 'announcement.stopped.title', values)),
    ...stoppedLines(figures).flatMap(({ key, values: filled }) => said(words(reader, key, filled))),
    ...buttonRow([stepButton(reader, toRoster(mission.id)), stepButton(reader, toManage)]),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'announcement.stopped.title', values) };
}

/** Who else reads the channels, said before anything is posted. */
const readersWarning = ({ channels }: MessageOf<'announcement.confirm'>, reader: Reader): CardPart[] =>
  readByOthers(channels).map(([readers, those]) =>
    accent(words(reader, `announcement.readers.${readers}`, channelValues(those)), 'warning'),
  );

/** It would leave in the night of some, or on their day off; said before anything is sent. */
function offHoursWarning(
  { offHours, leavesAt }: MessageOf<'announcement.confirm'>,
  reader: Reader,
): CardPart[] {
  if (offHours === 0) return [];
  const values = { people: offHours, when: instantText(leavesAt, reader) };
  return [accent(words(reader, 'announcement.confirm.offHours', values), 'warning')];
}

const channelLine = (channels: readonly { readonly name: string }[], reader: Reader): CardPart[] =>
  channels.length === 0 ? [] : [paragraph(words(reader, 'announcement.channels', channelValues(channels)))];

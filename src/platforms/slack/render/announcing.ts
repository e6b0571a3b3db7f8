import type { Reader } from '../../../domain/people/reader.js';
import { instantText } from '../../../i18n/index.js';
import { stoppedLines } from '../../../messages/deliveryLines.js';
import type { MessageOf } from '../../../messages/message.js';
import { audienceText, hinderedText, peopleText } from '../../shared/audience.js';
import { channelValues, readByOthers } from '../../shared/channels.js';
import { previewSteps, toFollow, toStop } from '../../shared/progress.js';
import { toManage, toRoster } from '../../shared/steps.js';
import { actions, button, context, divider, header, section, stepButton, stepButtons } from './blocks.js';
import { announcement } from './missions.js';
import { titleOf } from './steps.js';
import { bold, clip, escaped, lines, marked, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

export function announcementConfirm(message: MessageOf<'announcement.confirm'>, reader: Reader): Rendered {
  const { announcementId, mission, audience, again, channels, publishAt } = message;
  const title = plain(reader, 'announcement.confirm.title', titleOf(mission));
  const facts = lines(
    again ? plain(reader, 'announcement.confirm.again') : escaped(clip(audienceText(audience, reader), 1500)),
    peopleText(message.people, audience, reader),
    hinderedText(message.hindered, reader),
    channelsText(channels, reader),
    publishAt
      ? plain(reader, 'announcement.confirm.scheduled', { when: instantText(publishAt, reader) })
      : plain(reader, 'announcement.confirm.now'),
    spreadText(message, reader),
  );
  const key = publishAt ? 'button.confirmScheduled' : 'button.confirmNow';
  const told = channels.map(({ readers }) => readers);
  const head = [
    header(title),
    section(facts),
    ...readersWarning(message, reader),
    ...offHoursWarning(message, reader),
  ];
  const tail = actions(
    button(reader, key, { kind: 'announce.confirm', announcementId, told }, { style: 'primary' }),
    ...stepButtons(reader, previewSteps(message)),
    button(reader, 'button.drop', { kind: 'announce.drop', announcementId }),
  );
  return {
    text: escaped(title),
    blocks: [...head, ...previewBlocks(message, reader, [...head, ...tail]), ...tail],
  };
}

/** What people would get, drawn as it would be, between what is asked and its buttons. */
function previewBlocks(
  { preview }: MessageOf<'announcement.confirm'>,
  reader: Reader,
  around: readonly Block[],
): Block[] {
  const { locale, ...shown } = preview;
  const head = [divider, ...context(`*${plain(reader, `announcement.preview.${locale}`)}*`)];
  const reading = { ...reader, locale };
  const { blocks } = announcement({ kind: 'announcement', ...shown }, reading, [...around, ...head, divider]);
  return [...head, ...blocks, divider];
}

/** How it is spread over working hours; null when it leaves at once. */
const spreadText = ({ spread }: MessageOf<'announcement.confirm'>, reader: Reader): string | null =>
  spread
    ? plain(reader, 'announcement.confirm.spread', {
        perHour: spread.perHour,
        when: instantText(spread.until, reader),
      })
    : null;

/** Where it is posted; null when nowhere. */
const channelsText = (channels: readonly { readonly name: string }[], reader: Reader): string | null =>
  channels.length === 0 ? null : marked(reader, 'announcement.channels', channelValues(channels));

/** Who else reads the channels, said before anything is posted. */
function readersWarning({ channels }: MessageOf<'announcement.confirm'>, reader: Reader) {
  return readByOthers(channels).map(([readers, those]) =>
    warning(plain(reader, `announcement.readers.${readers}`, channelValues(those))),
  );
}

/** It would leave in the night of some, or on their day off; said before anything is sent. */
function offHoursWarning({ offHours, leavesAt }: MessageOf<'announcement.confirm'>, reader: Reader) {
  if (offHours === 0) return [];
  const values = { people: offHours, when: instantText(leavesAt, reader) };
  return [warning(plain(reader, 'announcement.confirm.offHours', values))];
}

/** Said whole, however long: what to do about it comes last. */
const warning = (text: string) => section(bold(text, 1000));

export function announcementAccepted(message: MessageOf<'announcement.accepted'>, reader: Reader): Rendered {
  const { announcementId, mission, people, channels, publishAt } = message;
  const title = plain(reader, 'announcement.accepted.title', titleOf(mission));
  const facts = lines(
    publishAt
      ? plain(reader, 'announcement.accepted.scheduled', { people, when: instantText(publishAt, reader) })
      : plain(reader, 'announcement.accepted.now', { people }),
    channelsText(channels, reader),
  );
  const follow = publishAt ? null : stepButton(reader, toFollow(announcementId, mission.title));
  const roster = stepButton(reader, toRoster(mission.id));
  // One that waits for its time can still be called back, one that is leaving stopped.
  const drop = publishAt
    ? button(reader, 'button.drop', { kind: 'announce.drop', announcementId })
    : stepButton(reader, toStop(announcementId, mission.title));
  return {
    text: escaped(title),
    blocks: [header(title), section(facts), ...actions(follow, drop, roster, stepButton(reader, toManage))],
  };
}

/** What had left when it was stopped. */
export function announcementStopped(
  { mission, figures }: MessageOf<'announcement.stopped'>,
  reader: Reader,
): Rendered {
  const title = plain(reader, 'announcement.stopped.title', titleOf(mission));
  const facts = stoppedLines(figures).map(({ key, values }) => plain(reader, key, values));
  const steps = actions(...stepButtons(reader, [toRoster(mission.id), toManage]));
  return { text: escaped(title), blocks: [header(title), section(lines(...facts)), ...steps] };
}

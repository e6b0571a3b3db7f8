import type { Reader } from '../../../domain/people/reader.js';
import { instantText } from '../../../i18n/index.js';
import { stoppedLines } from '../../../messages/deliveryLines.js';
import type { MessageOf } from '../../../messages/message.js';
import { audienceText, hinderedText, peopleText } from '../../shared/audience.js';
import { toFollow, toStop } from '../../shared/progress.js';
import { toManage, toRoster } from '../../shared/steps.js';
import { actions, button, header, section, stepButton, stepButtons } from './blocks.js';
import { titleOf } from './steps.js';
import { bold, clip, escaped, lines, marked, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

export function announcementConfirm(message: MessageOf<'announcement.confirm'>, reader: Reader): Rendered {
  const { announcementId, mission, audience, again, channelName, channelReaders, publishAt } = message;
  const title = plain(reader, 'announcement.confirm.title', titleOf(mission));
  const facts = lines(
    again ? plain(reader, 'announcement.confirm.again') : escaped(clip(audienceText(audience, reader), 1500)),
    peopleText(message.people, audience, reader),
    hinderedText(message.hindered, reader),
    channelName ? marked(reader, 'announcement.channel', { channel: clip(channelName, 100) }) : null,
    publishAt
      ? plain(reader, 'announcement.confirm.scheduled', { when: instantText(publishAt, reader) })
      : plain(reader, 'announcement.confirm.now'),
    spreadText(message, reader),
  );
  const key = publishAt ? 'button.confirmScheduled' : 'button.confirmNow';
  return {
    text: escaped(title),
    blocks: [
      header(title),
      section(facts),
      ...readersWarning(message, reader),
      ...offHoursWarning(message, reader),
      ...actions(
        button(
          reader,
          key,
          { kind: 'announce.confirm', announcementId, told: channelReaders },
          { style: 'primary' },
        ),
        button(reader, 'button.drop', { kind: 'announce.drop', announcementId }),
      ),
    ],
  };
}

/** How it is spread over working hours; null when it leaves at once. */
const spreadText = ({ spread }: MessageOf<'announcement.confirm'>, reader: Reader): string | null =>
  spread
    ? plain(reader, 'announcement.confirm.spread', {
        perHour: spread.perHour,
        when: instantText(spread.until, reader),
      })
    : null;

/** Who else reads the channel, said before anything is posted. */
function readersWarning({ channelName, channelReaders }: MessageOf<'announcement.confirm'>, reader: Reader) {
  if (channelName === null || channelReaders === 'company') return [];
  const channel = clip(channelName, 100);
  return [warning(plain(reader, `announcement.readers.${channelReaders}`, { channel }))];
}

/** It would leave in the night of some, or on their day off; said before anything is sent. */
function offHoursWarning({ offHours, leavesAt }: MessageOf<'announcement.confirm'>, reader: Reader) {
  if (offHours === 0) return [];
  const values = { people: offHours, when: instantText(leavesAt, reader) };
  return [warning(plain(reader, 'announcement.confirm.offHours', values))];
}

/** Said whole, however long: what to do about it comes last. */
const warning = (text: string) => section(bold(text, 400));

export function announcementAccepted(message: MessageOf<'announcement.accepted'>, reader: Reader): Rendered {
  const { announcementId, mission, people, channelName, publishAt } = message;
  const title = plain(reader, 'announcement.accepted.title', titleOf(mission));
  const facts = lines(
    publishAt
      ? plain(reader, 'announcement.accepted.scheduled', { people, when: instantText(publishAt, reader) })
      : plain(reader, 'announcement.accepted.now', { people }),
    channelName ? marked(reader, 'announcement.channel', { channel: clip(channelName, 100) }) : null,
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

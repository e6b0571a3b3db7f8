import type { Reader } from '../../../domain/people/reader.js';
import { instantText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { toManage, toRoster } from '../../shared/steps.js';
import { actions, button, header, section, stepButton } from './blocks.js';
import { titleOf } from './steps.js';
import { bold, clip, escaped, lines, marked, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

export function announcementConfirm(message: MessageOf<'announcement.confirm'>, reader: Reader): Rendered {
  const { announcementId, mission, people, channelName, channelReaders, publishAt } = message;
  const title = plain(reader, 'announcement.confirm.title', titleOf(mission));
  const facts = lines(
    plain(reader, 'announcement.confirm.people', { people }),
    channelName ? marked(reader, 'announcement.channel', { channel: clip(channelName, 100) }) : null,
    publishAt
      ? plain(reader, 'announcement.confirm.scheduled', { when: instantText(publishAt, reader) })
      : plain(reader, 'announcement.confirm.now'),
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
  const roster = stepButton(reader, toRoster(mission.id));
  // One that waits for its time can still be called back.
  const drop = publishAt && button(reader, 'button.drop', { kind: 'announce.drop', announcementId });
  return {
    text: escaped(title),
    blocks: [header(title), section(facts), ...actions(drop, roster, stepButton(reader, toManage))],
  };
}

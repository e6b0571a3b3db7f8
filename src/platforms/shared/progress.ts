import { failureReasons } from '../../domain/announcements/progress.js';
import { locales } from '../../domain/people/locale.js';
import type { Reader } from '../../domain/people/reader.js';
import { instantText, t } from '../../i18n/index.js';
import { deliveryLines } from '../../messages/deliveryLines.js';
import type { MessageOf } from '../../messages/message.js';
import { hinderedText } from './audience.js';
import { type Step, step, toManage, toRoster } from './steps.js';

/** Stops an announcement that is leaving. */
export const toStop = (announcementId: string, about: string): Step =>
  step('button.stopSending', { kind: 'announce.stop', announcementId }, { style: 'danger', about });

/** Shows how an announcement goes. */
export const toFollow = (announcementId: string, about: string): Step =>
  step('button.followSending', { kind: 'announce.follow', announcementId }, { about });

/** The preview of an announcement in another language. */
export const previewSteps = ({ announcementId, preview }: MessageOf<'announcement.confirm'>): Step[] =>
  locales
    .filter((locale) => locale !== preview.locale)
    .map((locale) => step(`button.previewIn.${locale}`, { kind: 'announce.review', announcementId, locale }));

type Progress = MessageOf<'announcement.progress'>;

/** How an announcement goes, a sentence a line; nothing in it was written by anybody. */
export function progressLines(progress: Progress, reader: Reader): string[] {
  const { figures, hindered, acted, endsAt } = progress;
  const { people } = figures;
  const total = totalOf(progress);
  const phase = phaseOf(progress);
  const counts = { sent: people.sent, queued: people.queued, total };
  const channels = deliveryLines({ ...figures, people: { ...people, ...nobody } });
  return [
    t(reader, `announcement.progress.${phase}`, counts),
    ...failureLines(progress, reader),
    people.inDoubt > 0 ? t(reader, 'announcement.progress.inDoubt', { people: people.inDoubt }) : '',
    ...channels.map(({ key, values }) => t(reader, key, values)),
    hinderedText(hindered, reader),
    endsAt ? t(reader, 'announcement.progress.end', { when: instantText(endsAt, reader) }) : '',
    phase === 'preparing' ? '' : t(reader, 'announcement.reached', { sent: people.sent, acted }),
  ].filter((line) => line !== '');
}

const nobody = { queued: 0, sent: 0, unreachable: 0, failed: 0, inDoubt: 0 };

const totalOf = ({ figures: { people } }: Progress): number =>
  people.sent + people.queued + people.failed + people.unreachable;

/** This message may leave before anybody's is queued: nothing is counted then. */
function phaseOf(progress: Progress): 'preparing' | 'going' | 'done' | 'stopped' {
  const { state, figures } = progress;
  if (state === 'stopping' || state === 'stopped') return 'stopped';
  if (state === 'sent') return figures.people.queued === 0 ? 'done' : 'going';
  return totalOf(progress) === 0 ? 'preparing' : 'going';
}

const failureLines = ({ failures }: Progress, reader: Reader): string[] =>
  failureReasons.flatMap((reason) => {
    const people = failures[reason] ?? 0;
    return people > 0 ? [t(reader, `announcement.failure.${reason}`, { people })] : [];
  });

/** What can be done about it: stopped while somebody is left, looked at again, and who signed up. */
export function progressSteps(progress: Progress): Step[] {
  const { announcementId, mission } = progress;
  const isGoing = ['preparing', 'going'].includes(phaseOf(progress));
  return [
    ...(isGoing ? [toFollow(announcementId, mission.title), toStop(announcementId, mission.title)] : []),
    toRoster(mission.id, mission.title),
    toManage,
  ];
}

import type { AttendanceList, AttendeeView, StatementView } from '../../application/queries/attendance.js';
import type { Reader } from '../../domain/people/reader.js';
import { durationText, instantText, t, whenText } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { type Sentence, type Step, step, toManage, toNonprofit, toRoster } from './steps.js';

/** The list, asked for or told of. */
export type ListMessage = MessageOf<'attendance' | 'attendance.due'>;

const toExport = (missionId: string, format: 'xlsx' | 'csv', about: string): Step =>
  step(`button.export.${format}`, { kind: 'attendance.export', missionId, format }, { about });

/** How somebody stands, by what both sides have said. As people wrote it: to be escaped. */
export function attendeeStanding({ state, excused, company }: AttendeeView, reader: Reader): string {
  const known = state === 'attended' ? (company ? 'attended' : 'attendedThere') : state;
  return t(reader, `attendance.state.${excused ? 'excused' : known}` as 'attendance.state.confirmed');
}

/** What each side has said, and when; empty when neither has. As people wrote it: to be escaped. */
export function attendeeSaid({ company, nonprofit }: AttendeeView, reader: Reader): string {
  if (!company && !nonprofit) return '';
  return [
    t(reader, 'attendance.company', { said: sideText(company, reader) }),
    t(reader, 'attendance.nonprofit', { said: sideText(nonprofit, reader) }),
  ].join(' · ');
}

function sideText(said: StatementView | null, reader: Reader): string {
  if (!said) return t(reader, 'attendance.said.nothing');
  const time = durationText(said.minutes, reader.locale);
  const what = t(reader, `attendance.said.${said.presence}`, { time });
  const reason = said.reason ? t(reader, 'attendance.said.reason', { reason: said.reason }) : '';
  return `${what}${reason} (${instantText(said.at, reader)})`;
}

/** What can be said of one person: that they were there, or anything else. */
export function attendeeSteps(
  { isOpen }: ListMessage,
  { engagementId, name, state, company }: AttendeeView,
): Step[] {
  if (!isOpen || state === 'certified') return [];
  const look = { values: { name: name || '…' }, about: name };
  const other = step('button.attendanceOther', { kind: 'attendance.form', engagementId }, look);
  if (company?.presence === 'present') return [other];
  return [step('button.wasPresent', { kind: 'attendance.present', engagementId }, look), other];
}

/** Everybody at once, the other half-days, and where to go from there. */
export function attendanceSteps(message: ListMessage, reader: Reader): Step[] {
  const { mission, slot, others, isOpen, hasUnsaid } = message;
  const { id: missionId, title: about } = mission;
  const all = step('button.allPresent', { kind: 'attendance.all', slotId: slot.id }, { style: 'primary' });
  return [
    ...(isOpen && hasUnsaid ? [all] : []),
    ...others.slice(0, 8).map((other) =>
      step(
        'button.otherSlot',
        { kind: 'attendance', missionId, slotId: other.id },
        {
          values: { when: whenText(other, reader) },
          about,
        },
      ),
    ),
    toNonprofit(missionId, about),
    toExport(missionId, 'xlsx', about),
    toExport(missionId, 'csv', about),
    toRoster(missionId),
    toManage,
  ];
}

/** The counts, and that nothing can be said yet. */
export function attendanceHead(
  { counts, isOpen }: Pick<AttendanceList, 'counts' | 'isOpen'>,
  reader: Reader,
) {
  const counted = t(reader, 'attendance.counts', { ...counts });
  return isOpen ? [counted] : [counted, t(reader, 'attendance.notOpen')];
}

/** What is said in one sentence: of which mission, one button each; and where a file is. */
export const attendanceSentences = {
  'attendance.which': ({ missions }: MessageOf<'attendance.which'>, reader: Reader) => ({
    key: 'attendance.which',
    steps: missions.map(({ mission: { id: missionId, title }, slot }) =>
      step(
        'button.attendanceOf',
        { kind: 'attendance', missionId, slotId: slot.id },
        {
          values: { title, when: whenText(slot, reader) },
        },
      ),
    ),
  }),
  'export.link': ({ title, format, url, until }: MessageOf<'export.link'>, reader: Reader) => ({
    key: `exportLink.${format}`,
    values: { title, until: instantText(until, reader) },
    steps: [{ label: 'button.downloadExport', url, about: title }, toManage],
  }),
  'nonprofit.link': ({ mission, url, until, framing }: MessageOf<'nonprofit.link'>, reader: Reader) => ({
    key: 'nonprofitLink.made',
    values: {
      ...{ title: mission.title, url, until: instantText(until, reader) },
      framing: framing === null ? 'none' : framing.agrees ? 'agreed' : 'asked',
      ...{ by: framing?.by ?? '', remark: framing?.remark ?? '' },
    },
    steps: [
      step(
        'button.nonprofitRevoke',
        { kind: 'nonprofit.revoke', missionId: mission.id },
        { style: 'danger' },
      ),
      toManage,
    ],
  }),
  'nonprofit.revoked': ({ mission: { id: missionId, title }, already }: MessageOf<'nonprofit.revoked'>) => ({
    key: already ? 'nonprofitLink.none' : 'nonprofitLink.revoked',
    values: { title },
    steps: [toNonprofit(missionId, title), toManage],
  }),
} as const satisfies {
  readonly [K in 'attendance.which' | 'export.link' | 'nonprofit.link' | 'nonprofit.revoked']: (
    message: MessageOf<K>,
    reader: Reader,
  ) => Sentence;
};

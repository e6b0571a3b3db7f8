import type { EngagementView } from '../../application/queries/views.js';
import type { OwnNotice } from '../../domain/notices.js';
import type { Reader } from '../../domain/people/reader.js';
import { givenTo, type TextKey, t, whenInZone, whenText } from '../../i18n/index.js';
import type { Message, MessageOf } from '../../messages/message.js';
import { addedKey, approvalValues } from '../shared/approvals.js';
import { cancelledFor } from '../shared/cancellation.js';
import { changeTexts, endOf } from '../shared/changes.js';
import { sentenceOf } from '../shared/sentences.js';

/** What is said, in words. */
interface Said {
  readonly subject: string;
  readonly title: string;
  readonly text: string;
}
type Say<K extends OwnNotice> = (message: MessageOf<K>, reader: Reader) => Said;
type About = { readonly engagement: EngagementView };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const cut = (text: string): string => oneLine(text).slice(0, 200);

const valuesOf = ({ mission, slot, standing }: EngagementView, reader: Reader) => ({
  title: cut(mission.title),
  nonprofit: givenTo(cut(mission.nonprofit), reader.locale),
  when: whenText(slot, reader),
  position: standing.position ?? 0,
  ...cancelledFor(mission),
  calendar: standing.calendarUrl ? 'yes' : 'no',
  ...approvalValues(standing, reader),
});

/** A title, a text, and a subject. Where there is no subject of its own, it is the title and the mission's. */
const say =
  (title: TextKey, text: TextKey, subject?: TextKey) =>
  ({ engagement }: About, reader: Reader): Said => {
    const values = valuesOf(engagement, reader);
    const said = t(reader, title, values);
    return {
      title: said,
      subject: subject ? t(reader, subject, values) : `${said} · ${values.title}`,
      text: t(reader, text, values),
    };
  };

/** The same, and first whoever put them on it. */
const sayNews =
  (...said: Parameters<typeof say>) =>
  (message: About, reader: Reader): Said => {
    const { engagement } = message;
    const key = addedKey(engagement.standing);
    const { text, ...rest } = say(...said)(message, reader);
    const added = key && t(reader, key, valuesOf(engagement, reader));
    return { ...rest, text: added ? `${added}\n${text}` : text };
  };

function waitlisted({ engagement }: About, reader: Reader): Said {
  const said = sayNews(
    'engagement.waitlisted.title',
    'engagement.waitlisted.text',
    'engagement.waitlisted.summary',
  );
  const where = t(reader, 'engagement.waitlisted.position', valuesOf(engagement, reader));
  const { text, ...rest } = said({ engagement }, reader);
  return { ...rest, text: `${where} ${text}` };
}

/** Of two who sign up together: what is one sentence elsewhere. */
function ofPair(message: MessageOf<'pair.invited' | 'pair.failed' | 'pair.left'>, reader: Reader): Said {
  const { key, values } = sentenceOf(message, reader);
  const title = cut(message.engagement.mission.title);
  return { title, subject: title, text: t(reader, key, values) };
}

/** What was, and what is. Who still comes has nothing to do; who does not has the way out under it. */
function changed({ engagement, changes, asks }: MessageOf<'mission.changed'>, reader: Reader): Said {
  const values = valuesOf(engagement, reader);
  const lines = changeTexts(changes, reader).map(({ label, before, after }) => {
    const part = (text: string) => cut(text) || t(reader, 'change.nothing');
    return `${label} · ${part(before)} → ${part(after)}`;
  });
  const last = t(reader, asks ? 'mail.mission.changed.asks' : 'mission.changed.text', values);
  return {
    title: t(reader, 'mission.changed.title'),
    subject: t(reader, 'mission.changed.summary', values),
    text: [...lines, last].join('\n'),
  };
}

/** Everything that the person of an engagement is told: the compiler reports what e-mail cannot say. */
const sayings = {
  'engagement.confirmed': sayNews(
    'engagement.confirmed.title',
    'mail.engagement.confirmed.text',
    'engagement.confirmed.summary',
  ),
  'engagement.pending': sayNews(
    'engagement.pending.title',
    'engagement.pending.text',
    'engagement.pending.summary',
  ),
  'engagement.waitlisted': waitlisted,
  'engagement.offered': say(
    'engagement.offered.title',
    'engagement.offered.text',
    'engagement.offered.summary',
  ),
  'engagement.expired': say('engagement.expired.title', 'engagement.expired.text'),
  'engagement.refused': say('engagement.refused.title', 'engagement.refused.text'),
  'engagement.takenOff': say('engagement.takenOff.title', 'engagement.takenOff.text'),
  'mission.changed': changed,
  'mission.cancelled': (message, reader) => {
    const end = endOf(message.engagement);
    return say(`${end}.title`, `${end}.text`)(message, reader);
  },
  'mission.kept': say('mission.kept.title', 'mission.kept.text'),
  'seat.open': say('seat.open.title', 'seat.open.text'),
  'reminder.dayBefore': say(
    'reminder.dayBefore.title',
    'mail.reminder.dayBefore.text',
    'reminder.dayBefore.summary',
  ),
  'reminder.soon': say('reminder.soon.title', 'reminder.soon.text', 'reminder.soon.summary'),
  'reminder.again': say('reminder.again.title', 'mail.reminder.again.text', 'reminder.again.summary'),
  'reminder.thanks': say('reminder.thanks.title', 'reminder.thanks.text', 'reminder.thanks.summary'),
  'pair.invited': ofPair,
  'pair.failed': ofPair,
  'pair.left': ofPair,
} satisfies { readonly [K in OwnNotice]: Say<K> };

/** What e-mail says of a message; null of what is only said in a chat. */
export function saidBy(message: Message, reader: Reader): (Said & About) | null {
  if (!Object.hasOwn(sayings, message.kind)) return null;
  // TypeScript loses which kind goes with which saying; the table above has checked it.
  const told = message as MessageOf<OwnNotice>;
  const saying = sayings[told.kind] as Say<OwnNotice>;
  return { ...saying(told, reader), engagement: told.engagement };
}

/** What one needs for the day, a line each. */
export function factsOf({ mission, slot, standing }: EngagementView, reader: Reader): string[] {
  const expected = standing.state === 'confirmed';
  const { contact, bring } = mission;
  return [
    cut(mission.title),
    whenInZone(slot, { locale: reader.locale, now: reader.now ?? slot.startsAt }),
    [mission.nonprofit, mission.place].map(cut).filter(Boolean).join(' · '),
    expected && bring ? `${t(reader, 'mission.bring')} · ${oneLine(bring)}` : '',
    expected && contact ? `${t(reader, 'mission.contact')} · ${cut(`${contact.name} ${contact.phone}`)}` : '',
  ].filter((line) => line !== '');
}

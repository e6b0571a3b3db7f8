import type { EngagementView } from '../../../application/queries/views.js';
import type { OrganiserView } from '../../../application/queries/whomToAsk.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { calendarSteps } from '../../shared/calendarLinks.js';
import { toMissions, toReport } from '../../shared/steps.js';
import { actions, context, header, listed, section, stepButton, stepButtons } from './blocks.js';
import { missionLines } from './slots.js';
import { bold, clip, escaped, lines, marked, oneLine, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

/** The ways into a calendar, of each mission. */
export function calendar({ engagements }: MessageOf<'calendar'>, reader: Reader): Rendered {
  const title = plain(reader, 'calendar.title');
  const items = engagements.map((engagement) => [
    section(missionLines(engagement.mission, engagement.slot, reader)),
    ...actions(...stepButtons(reader, calendarSteps(engagement))),
  ]);
  const head = [header(title), section(plain(reader, 'calendar.text'))];
  return { text: title, blocks: [...head, ...listed(items, head, reader)] };
}

/** Whom to write to, by a mention where they have an account. */
export function contact({ people }: MessageOf<'contact'>, reader: Reader): Rendered {
  const title = plain(reader, 'contact.title');
  const text = whomText(people, reader);
  return { text: title, blocks: [header(title), section(text), ...actions(stepButton(reader, toMissions))] };
}

function whomText(people: readonly OrganiserView[], reader: Reader): string {
  if (people.length === 0) return plain(reader, 'contact.none');
  const said = people.map(({ name, userId, missions }) => {
    const whom = userId && /^[UW][A-Z0-9]+$/.test(userId) ? `<@${userId}>` : bold(name, 80);
    const titles = missions.map((title) => escaped(clip(oneLine(title), 150)));
    if (titles.length === 0) return plain(reader, 'contact.one', { name: whom });
    return lines(...titles.map((title) => plain(reader, 'contact.of', { title, name: whom })));
  });
  return lines(...said);
}

const shortened = ({ name, phone }: { readonly name: string; readonly phone: string }) => ({
  name: clip(oneLine(name), 80),
  phone: clip(oneLine(phone), 40),
});

const titleOf = ({ mission }: EngagementView) => ({ title: clip(oneLine(mission.title), 150) });

/** What to do when something happened, and whom to call. */
export function incident({ latest, people, told }: MessageOf<'incident'>, reader: Reader): Rendered {
  const title = plain(reader, 'incident.title');
  const contact = latest?.mission.contact;
  const onSite = contact ? marked(reader, 'incident.onSite', shortened(contact)) : null;
  const first = lines(`*${plain(reader, 'incident.urgent')}*`, onSite);
  const then = lines(
    plain(reader, 'incident.accident'),
    whomText(people, reader),
    told ? null : plain(reader, 'incident.absent'),
  );
  const report = latest && !told ? [stepButton(reader, toReport(latest))] : [];
  const known = told && latest ? [section(marked(reader, 'incident.told', titleOf(latest)))] : [];
  const blocks = [
    header(title),
    section(first),
    ...known,
    section(then),
    ...actions(...report),
    ...context(plain(reader, 'incident.private')),
  ];
  return { text: title, blocks };
}

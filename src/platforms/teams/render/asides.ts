import type { EngagementView } from '../../../application/queries/views.js';
import type { OrganiserView } from '../../../application/queries/whomToAsk.js';
import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { calendarSteps } from '../../shared/calendarLinks.js';
import { toMissions, toReport } from '../../shared/steps.js';
import { missionName } from './card.js';
import { accent, card, group, heading, paragraph, plainWords, quiet, words } from './cards.js';
import { stepRow } from './steps.js';
import { excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** The ways into a calendar, of each mission. */
export function calendar({ engagements }: MessageOf<'calendar'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'calendar.title');
  const items = engagements.map((engagement) =>
    group([
      paragraph(missionName(engagement.mission, reader)),
      paragraph(whenText(engagement.slot, reader)),
      ...stepRow(reader, calendarSteps(engagement)),
    ]),
  );
  const body = [heading(title), paragraph(words(reader, 'calendar.text')), ...items];
  return { card: card(reader, body), summary: title };
}

/** Whom to write to, by name: a mention reaches nobody who is not in the conversation. */
export function contact({ people }: MessageOf<'contact'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'contact.title');
  const body = [heading(title), ...whomText(people, reader), ...stepRow(reader, [toMissions])];
  return { card: card(reader, body), summary: title };
}

function whomText(people: readonly OrganiserView[], reader: Reader): CardPart[] {
  const said = people.flatMap(({ name, missions }) => {
    const whom = excerpt(oneLine(name), 80);
    if (missions.length === 0) return [words(reader, 'contact.one', { name: whom })];
    return missions.map((mission) =>
      words(reader, 'contact.of', { title: excerpt(oneLine(mission), 150), name: whom }),
    );
  });
  return (said.length > 0 ? said : [words(reader, 'contact.none')]).map(paragraph);
}

const shortened = ({ name, phone }: { readonly name: string; readonly phone: string }) => ({
  name: excerpt(oneLine(name), 80),
  phone: excerpt(oneLine(phone), 40),
});

const titleOf = ({ mission }: EngagementView) => ({ title: excerpt(oneLine(mission.title), 150) });

/** What to do when something happened, and whom to call. */
export function incident({ latest, people, told }: MessageOf<'incident'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'incident.title');
  const contact = latest?.mission.contact;
  const onSite = contact ? [paragraph(words(reader, 'incident.onSite', shortened(contact)))] : [];
  const body = [
    heading(title),
    accent(words(reader, 'incident.urgent'), 'warning'),
    ...onSite,
    ...(told && latest ? [paragraph(words(reader, 'incident.told', titleOf(latest)))] : []),
    paragraph(words(reader, 'incident.accident')),
    ...whomText(people, reader),
    ...(told ? [] : [paragraph(words(reader, 'incident.absent'))]),
    ...(latest && !told ? stepRow(reader, [toReport(latest)]) : []),
    quiet(words(reader, 'incident.private')),
  ];
  return { card: card(reader, body), summary: title };
}

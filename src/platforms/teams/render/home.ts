import { firstName } from '../../../domain/people/firstName.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { TextKey } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { toAudit } from '../../shared/audit.js';
import { toRoles } from '../../shared/roles.js';
import {
  silenceStep,
  toDiscover,
  toHelp,
  toManage,
  toMine,
  toMissions,
  toProfile,
  toSettings,
} from '../../shared/steps.js';
import { organiserTopics, topicsFor } from '../../shared/topics.js';
import {
  buttonRow,
  card,
  heading,
  leftOut,
  paragraph,
  plainWords,
  quiet,
  subheading,
  words,
} from './cards.js';
import { engagementItem } from './engagements.js';
import { fitted } from './fit.js';
import { inList } from './inList.js';
import { missionItem } from './missions.js';
import { stepButton } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** First contact and "accueil": what is mine, what is open. Open missions give way first when the card is full. */
export function home(message: MessageOf<'home'>, reader: Reader): Rendered {
  const greeting = plainWords(reader, 'home.greeting', { name: firstName(oneLine(message.name)) });
  const { mine, open } = message;
  const whole = fitted(mine.length + open.length, (shown) =>
    inList(
      { kind: 'home' },
      card(reader, [
        heading(escapeMarkdown(greeting)),
        quiet(words(reader, 'home.tagline')),
        ...(message.muted ? [paragraph(words(reader, 'home.muted'))] : []),
        subheading(words(reader, 'home.mine')),
        ...orNone(
          mine.slice(0, shown).map((engagement) => engagementItem(engagement, reader)),
          mine.length,
          reader,
          'home.mine.none',
        ),
        ...leftOut(Math.max(0, mine.length - shown) + message.mineLeft, reader),
        subheading(words(reader, 'home.open')),
        ...orNone(
          open.slice(0, Math.max(0, shown - mine.length)).map((mission) => missionItem(mission, reader)),
          open.length,
          reader,
          'home.open.none',
        ),
        ...leftOut(open.length - Math.max(0, shown - mine.length), reader),
        ...buttonRow(homeButtons(message, reader)),
      ]),
    ),
  );
  return { card: whole, summary: greeting };
}

function orNone(
  parts: readonly CardPart[],
  total: number,
  reader: Reader,
  none: TextKey,
): readonly CardPart[] {
  return total === 0 ? [paragraph(words(reader, none))] : parts;
}

function homeButtons({ organiser, admin, muted }: MessageOf<'home'>, reader: Reader): CardPart[] {
  return [
    stepButton(reader, toMissions),
    stepButton(reader, toDiscover),
    ...(organiser ? [stepButton(reader, toManage)] : []),
    ...(admin ? [stepButton(reader, toRoles), stepButton(reader, toAudit)] : []),
    stepButton(reader, toHelp),
    stepButton(reader, toProfile),
    stepButton(reader, toSettings),
    stepButton(reader, silenceStep(muted)),
  ];
}

/** What one can say. */
export function help(message: MessageOf<'help'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'help.title');
  const topics = topicsFor(message.approves).map((topic) => `- ${words(reader, `help.topic.${topic}`)}`);
  const forOrganisers = organiserTopics.map((topic) => `- ${words(reader, `help.topic.organiser.${topic}`)}`);
  const { why, people } = message;
  const reason = why ? [paragraph(words(reader, `help.why.${why}`))] : [];
  const body = [
    ...reason,
    heading(title),
    paragraph(words(reader, 'help.intro')),
    paragraph(topics.join('\n')),
  ];
  const person = people ? [paragraph(whomToAsk(people, reader))] : [];
  const organiser = message.organiser
    ? [subheading(words(reader, 'help.organiser.title')), paragraph(forOrganisers.join('\n'))]
    : [];
  const buttons = [
    stepButton(reader, toMissions),
    stepButton(reader, toMine),
    ...(message.organiser ? [stepButton(reader, toManage)] : []),
  ];
  return {
    card: card(reader, [...body, ...organiser, ...person, ...buttonRow(buttons)]),
    summary: why ? plainWords(reader, `help.why.${why}`) : title,
  };
}

const whomToAsk = (people: readonly string[], reader: Reader): string =>
  people.length === 0
    ? words(reader, 'help.person.team')
    : words(reader, 'help.person.named', { people: people.map(oneLine).join(', ') });

import { firstName } from '../../../domain/people/firstName.js';
import type { Reader } from '../../../domain/people/reader.js';
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
  toSettingsForm,
} from '../../shared/steps.js';
import { organiserTopics, topicsFor } from '../../shared/topics.js';
import {
  actions,
  button,
  context,
  divider,
  fitting,
  header,
  homeLimits,
  section,
  stepButton,
} from './blocks.js';
import { engagementItem } from './engagements.js';
import { inList } from './inList.js';
import { missionItem } from './missions.js';
import { pageTurns } from './paging.js';
import { clip, escaped, lines, marked, oneLine, plain } from './text.js';
import type { Block, Button, Rendered } from './vocabulary.js';

/** What is mine, what is open, and the few things one can ask for. A message leads on to the lists, the App Home has pages. */
export function home(message: MessageOf<'home'>, reader: Reader, surface: 'message' | 'home'): Rendered {
  const greeting = plain(reader, 'home.greeting', { name: clip(firstName(oneLine(message.name)), 80) });
  const head = [header(greeting), ...context(plain(reader, 'home.tagline')), ...muted(message, reader)];
  const turns = surface === 'home' ? homeTurns(message, reader) : moreOpen(message, reader);
  const tail = [...turns, divider, ...organising(message, reader), ...actions(...settings(message, reader))];
  const lists = [...mineItems(message, reader), ...openItems(message, reader)];
  const shown = fitting(lists, [...head, ...tail], surface === 'home' ? homeLimits : undefined);
  return { text: escaped(greeting), blocks: [...head, ...shown, ...tail] };
}

const here = { kind: 'home' } as const;

const muted = (message: MessageOf<'home'>, reader: Reader): Block[] =>
  message.muted ? context(plain(reader, 'home.muted')) : [];

function mineItems({ mine, mineLeft }: MessageOf<'home'>, reader: Reader): Block[][] {
  const title = header(plain(reader, 'home.mine'));
  if (mine.length === 0) return [[title, section(plain(reader, 'home.mine.none'))]];
  const more = mineLeft > 0 ? actions(stepButton(reader, toMine)) : [];
  return [[title], ...mine.map((each) => inList(here, engagementItem(each, reader))), more];
}

function openItems({ open }: MessageOf<'home'>, reader: Reader): Block[][] {
  const title = header(plain(reader, 'home.open'));
  if (open.length === 0) return [[title, section(plain(reader, 'home.open.none'))]];
  return [[title], ...open.map((each) => inList(here, missionItem(each, reader)))];
}

/** Turns the page of what is open, where it stands. */
const homeTurns = (message: MessageOf<'home'>, reader: Reader): Block[] =>
  pageTurns(message, (page) => ({ kind: 'home', page }), reader);

const moreOpen = ({ pages }: MessageOf<'home'>, reader: Reader): Block[] =>
  pages > 1 ? actions(stepButton(reader, toMissions)) : [];

const organising = ({ organiser, admin }: MessageOf<'home'>, reader: Reader): Block[] =>
  organiser || admin
    ? [
        section(`*${plain(reader, 'home.organiser')}*`),
        ...actions(
          organiser ? stepButton(reader, toManage) : null,
          organiser
            ? button(reader, 'button.newMission', { kind: 'mission.new' }, { style: 'primary' })
            : null,
          admin ? stepButton(reader, toRoles) : null,
          admin ? stepButton(reader, toAudit) : null,
        ),
      ]
    : [];

const settings = (message: MessageOf<'home'>, reader: Reader): Button[] => [
  stepButton(reader, toDiscover),
  stepButton(reader, toProfile),
  stepButton(reader, silenceStep(message.muted)),
  // A press there opens the form at once.
  stepButton(reader, { ...toSettings, intent: toSettingsForm.intent }),
  stepButton(reader, toHelp),
];

export function help({ organiser, approves, why, people }: MessageOf<'help'>, reader: Reader): Rendered {
  const topics = topicsFor(approves).map((topic) => `• ${plain(reader, `help.topic.${topic}`)}`);
  const forOrganisers = organiserTopics.map((topic) => `• ${plain(reader, `help.topic.organiser.${topic}`)}`);
  const title = plain(reader, 'help.title');
  const reason = why ? [section(plain(reader, `help.why.${why}`))] : [];
  return {
    text: why ? plain(reader, `help.why.${why}`) : title,
    blocks: [
      ...reason,
      header(title),
      section(plain(reader, 'help.intro')),
      section(lines(...topics)),
      ...(organiser ? [section(lines(`*${plain(reader, 'help.organiser.title')}*`, ...forOrganisers))] : []),
      ...(people ? [section(whomToAsk(people, reader))] : []),
      ...actions(
        stepButton(reader, toMissions),
        stepButton(reader, toMine),
        organiser ? stepButton(reader, toManage) : null,
      ),
    ],
  };
}

const whomToAsk = (people: readonly string[], reader: Reader): string =>
  people.length === 0
    ? plain(reader, 'help.person.team')
    : marked(reader, 'help.person.named', { people: clip(people.map(oneLine).join(', '), 200) });

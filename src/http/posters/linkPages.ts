import { findSlot } from '../../application/missions/findSlot.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { readNamed } from '../../application/posters/posterUrl.js';
import { type PressedLink, pressLink } from '../../application/posters/pressLink.js';
import { choiceView, engagementView } from '../../application/queries/engagementViews.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { SignUpLink } from '../../domain/missions/poster.js';
import { readAnswer } from '../../domain/missions/questions.js';
import { t, whenText } from '../../i18n/index.js';
import { goneLink } from '../mail/lookAtLink.js';
import type { Fields } from '../mail/mailRoutes.js';
import { questionField } from '../pages/fields.js';
import { html, type Page, type PageReader, paragraph } from '../pages/page.js';
import { engagementLines, missionLines, readerFor, refusalText } from '../pages/words.js';
import type { PosterPages } from './posterRoutes.js';

type LinkNeeds = Needs<'clock' | 'organisations' | 'signUpLinks'> &
  NeedsOf<typeof findSlot> &
  NeedsOf<typeof choiceView> &
  NeedsOf<typeof engagementView> &
  NeedsOf<typeof pressLink>;

/** Who follows a link from a mail, and what it is about. */
interface Looked {
  readonly link: SignUpLink;
  readonly mission: Mission;
  readonly reader: PageReader;
  /** The mission and its half-day, as HTML. */
  readonly about: string;
}

/** The pages of a link that was mailed. They throw what the store throws. */
export function linkPages(deps: LinkNeeds): Pick<PosterPages, 'look' | 'press'> {
  return {
    async look(name) {
      const looked = await lookAt(deps, name);
      if (!looked) return goneLink();
      // One that led to a place signs nobody up again.
      return looked.link.employeeId === null ? askPage(looked, []) : pressed(deps, name, {}, looked);
    },
    async press(name, fields) {
      const looked = await lookAt(deps, name);
      return looked ? pressed(deps, name, fields, looked) : goneLink();
    },
  };
}

async function lookAt(deps: LinkNeeds, name: string): Promise<Looked | null> {
  const named = readNamed(name);
  const now = deps.clock.now();
  const link = named && (await deps.signUpLinks.find(named.organisationId, named.key, now));
  if (!link) return null;
  const { organisationId, slotId, locale } = link;
  const [organisation, found] = await Promise.all([
    deps.organisations.find(organisationId),
    findSlot(deps, organisationId, slotId),
  ]);
  if (!organisation || !found) return null;
  const reader = readerFor(organisation, { locale, timezone: organisation.timezone }, now);
  const choice = await choiceView(deps, found.mission, found.slot);
  return { link, mission: found.mission, reader, about: missionLines(choice.mission, choice.slot, reader) };
}

/** Asks whether it is them, and what the mission wants to know. `notes`: what is to be seen first. */
function askPage({ link, mission, reader, about }: Looked, notes: readonly string[], anyway = false): Page {
  const questions = (mission.questions ?? []).map((question, at) => questionField(question, at, reader));
  const content = [
    about,
    ...notes.map((note) => `<p role="alert">${html(note)}</p>`),
    paragraph(t(reader, 'poster.link.who', { name: link.name, email: link.email })),
    '<form method="post">',
    anyway ? '<input type="hidden" name="anyway" value="yes">' : '',
    ...questions,
    `<button>${html(t(reader, anyway ? 'button.signUpAnyway' : 'poster.link.confirm'))}</button></form>`,
    `<p class="small">${html(t(reader, 'poster.link.notYou'))}</p>`,
  ];
  return {
    status: 200,
    locale: reader.locale,
    title: t(reader, 'poster.link.title'),
    content: content.join(''),
  };
}

/** The answers, in the order of the questions, up to the first that is none. */
function answersIn({ questions = [] }: Mission, fields: Fields): string[] {
  const answers: string[] = [];
  for (const [at, question] of questions.entries()) {
    const given = fields[`q${at}`];
    const answer = typeof given === 'string' ? readAnswer(question, given) : null;
    if (answer === null) break;
    answers.push(answer);
  }
  return answers;
}

async function pressed(deps: LinkNeeds, name: string, fields: Fields, looked: Looked): Promise<Page> {
  const named = readNamed(name);
  if (!named) return goneLink();
  const answers = answersIn(looked.mission, fields);
  const outcome = await pressLink(deps, { ...named, answers, anyway: fields.anyway === 'yes' });
  return toldOf(deps, outcome, looked);
}

async function toldOf(deps: LinkNeeds, outcome: PressedLink, looked: Looked): Promise<Page> {
  const { reader } = looked;
  const page = { locale: reader.locale, status: 200 } as const;
  switch (outcome.kind) {
    case 'gone':
      return goneLink();
    case 'asks':
      return askPage(looked, [t(reader, 'poster.link.asks')]);
    case 'overlap': {
      const existing = await engagementView(deps, outcome.existing);
      const values = { wanted: outcome.mission.title, existing: existing?.mission.title ?? '…' };
      const when = whenText(existing?.slot ?? outcome.slot, reader);
      return askPage(looked, [t(reader, 'engagement.overlap', { ...values, when })], true);
    }
    case 'refused': {
      const isBusy = outcome.refusal.code === 'temporary';
      const text = isBusy ? t(reader, 'problem.temporary') : refusalText(outcome.refusal, reader);
      const title = t(reader, 'page.refused.title');
      return { ...page, status: isBusy ? 503 : 200, title, content: paragraph(text) };
    }
    case 'onSlot': {
      const view = await engagementView(deps, outcome.engagement);
      if (!view) return goneLink();
      const content = `${engagementLines(view, reader)}${paragraph(t(reader, 'poster.link.next'))}`;
      return { ...page, title: t(reader, 'page.standing.title'), content };
    }
  }
}

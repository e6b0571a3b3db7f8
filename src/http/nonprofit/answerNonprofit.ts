import { answerFraming, attestAsNonprofit } from '../../application/attendance/answerAsNonprofit.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import {
  type NonprofitPageView,
  nonprofitPage,
  type PageName,
} from '../../application/queries/nonprofitPage.js';
import { tidySentence } from '../../domain/engagements/feedback.js';
import { locales } from '../../domain/people/locale.js';
import { namedIn } from '../links/pages.js';
import type { Page } from '../pages/page.js';
import type { Kept, PageRequest } from './nonprofitRoutes.js';
import { pageOf, sentencePage } from './page.js';
import { type Told, toldIn } from './told.js';
import { type Body, nothingTyped, readSaid, readTyped, type Typed } from './typed.js';

type AnswerNeeds = Needs<'clock'> &
  NeedsOf<typeof nonprofitPage> &
  NeedsOf<typeof answerFraming> &
  NeedsOf<typeof attestAsNonprofit>;

/** Answers a nonprofit's page: shows it, or keeps what its contact says and shows it again. Throws what the store throws. */
export function answerNonprofit(deps: AnswerNeeds): (asked: PageRequest) => Promise<Page | Kept> {
  return async (asked) => {
    const chosen = locales.find((one) => one === asked.lang);
    const stranger = toldIn(chosen ?? 'fr');
    if (asked.refused) return sentencePage(stranger, asked.refused);
    const page = namedIn(asked.name);
    const view = page && (await nonprofitPage(deps, page));
    if (!view) return sentencePage(stranger, 'gone');
    const told = toldIn(chosen ?? view.company.locale);
    const here: Here = {
      page,
      view,
      told,
      action: `/n/${encodeURIComponent(asked.name)}?lang=${told.locale}`,
    };
    return asked.form ? keep(deps, here, asked.form) : shown(deps, here, asked.saved);
  };
}

interface Here {
  readonly page: PageName;
  readonly view: NonprofitPageView;
  readonly told: Told;
  readonly action: string;
}

const shown = ({ clock }: Needs<'clock'>, here: Here, saved: boolean): Page =>
  pageOf({ ...here, now: clock.now(), typed: nothingTyped }, saved ? { kind: 'saved' } : null);

async function keep(deps: AnswerNeeds, here: Here, body: Body): Promise<Page | Kept> {
  const typed = readTyped(body);
  const problems =
    body.form === 'framing'
      ? await keepFraming(deps, here, body, typed)
      : await keepSaid(deps, here, body, typed);
  return problems.length > 0
    ? pageOf({ ...here, now: deps.clock.now(), typed }, { kind: 'wrong', problems })
    : { location: `${here.action}&saved=1` };
}

async function keepFraming(
  deps: AnswerNeeds,
  { page, told }: Here,
  body: Body,
  typed: Typed,
): Promise<readonly string[]> {
  const { by = '', remark = '' } = typed;
  const agrees = body.agrees === 'yes';
  const said = tidySentence(remark);
  if (by === '') return [told.say('nonprofit.page.noName')];
  if (!agrees && !said) return [told.say('nonprofit.page.noRemark')];
  const outcome = await answerFraming(deps, page, { by, agrees, remark: said });
  return outcome.kind === 'gone' ? [told.say('nonprofit.page.gone')] : [];
}

async function keepSaid(
  deps: AnswerNeeds,
  { page, view, told }: Here,
  body: Body,
  typed: Typed,
): Promise<readonly string[]> {
  const names = new Map(
    view.slots.flatMap(({ people }) => people).map(({ engagementId, name }) => [engagementId, name]),
  );
  const read = readSaid(typed, (id) => names.get(id) ?? '', told);
  if ('problems' in read) return read.problems;
  const others = body.others === 'present';
  if (read.said.size === 0 && !others) return [told.say('nonprofit.page.nothingSaid')];
  const slotId = typeof body.slot === 'string' ? body.slot : '';
  const outcome = await attestAsNonprofit(deps, page, {
    slotId,
    by: typed.by ?? '',
    said: read.said,
    others,
  });
  return outcome.kind === 'gone' ? [told.say('nonprofit.page.notOpen')] : [];
}

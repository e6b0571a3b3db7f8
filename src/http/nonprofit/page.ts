import type { NonprofitPageView } from '../../application/queries/nonprofitPage.js';
import { type Markup, markup } from '../pages/markup.js';
import { type Page, paragraph } from '../pages/page.js';
import { attendancePart } from './attendancePart.js';
import { framingPart } from './framingPart.js';
import { peoplePart } from './peoplePart.js';
import type { Told } from './told.js';
import type { Typed } from './typed.js';

/** What stands on top: what was just kept, or what has to be put right. */
export type Note =
  | { readonly kind: 'saved' }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }
  | null;

/** What is the same in every part of the page. */
export interface PageState {
  readonly view: NonprofitPageView;
  readonly told: Told;
  /** Where its forms are sent to. */
  readonly action: string;
  /** UTC. */
  readonly now: Date;
  /** What was typed and not kept. */
  readonly typed: Typed;
}

/** The page: the mission and what its contact thinks of it, who comes, and who was there. */
export function pageOf(state: PageState, note: Note): Page {
  const { view, told } = state;
  const { company, mission, nonprofit } = view;
  const { locale, say } = told;
  const other = locale === 'fr' ? 'en' : 'fr';
  const isCancelled = mission.status === 'cancelled';
  const language = markup`<a href="?lang=${other}" hreflang="${other}" lang="${other}">${say(`nonprofit.page.language.${other}`)}</a>`;
  const above = markup`<header><p class="quiet">${say('nonprofit.page.from', { company: company.name })}</p><p>${language}</p></header>`;
  const content = markup`${nonprofit && markup`<p class="quiet">${nonprofit.name}</p>`}
${noteOf(note, told)}${isCancelled && markup`<p class="note">${say('nonprofit.page.cancelled')}</p>`}
${framingPart(state)}
${peoplePart(state)}
${isCancelled ? null : attendancePart(state)}
<p class="quiet">${say('nonprofit.page.privacy', { company: company.name })}</p>`;
  const status = note?.kind === 'wrong' ? 422 : 200;
  return { status, locale, title: mission.title, above: above.text, content: content.text };
}

function noteOf(note: Note, { say }: Told): Markup | null {
  if (!note) return null;
  if (note.kind === 'saved') return markup`<p class="note" role="status">${say('nonprofit.page.saved')}</p>`;
  return markup`<div role="alert"><p>${say('nonprofit.page.wrong')}</p><ul>${note.problems.map(
    (problem) => markup`<li>${problem}</li>`,
  )}</ul></div>`;
}

const statuses = { gone: 404, tooMany: 429, elsewhere: 403 } as const;

/** A page of one sentence, of a link that opens nothing: the same whatever is wrong with it. */
export const sentencePage = ({ locale, say }: Told, key: keyof typeof statuses): Page => ({
  ...{ status: statuses[key], locale, title: 'Étincelle' },
  content: paragraph(say(`nonprofit.page.${key}`)),
});

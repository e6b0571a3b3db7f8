import type { NonprofitPageView } from '../../application/queries/nonprofitPage.js';
import { attendancePart } from './attendancePart.js';
import { framingPart } from './framingPart.js';
import { type Html, html } from './html.js';
import { peoplePart } from './peoplePart.js';
import { style } from './style.js';
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
export function pageOf(state: PageState, note: Note): string {
  const { view, told } = state;
  const { company, mission, nonprofit } = view;
  const other = told.locale === 'fr' ? 'en' : 'fr';
  const language = html`<a href="?lang=${other}" hreflang="${other}" lang="${other}">${told.say(`nonprofit.page.language.${other}`)}</a>`;
  const cancelled =
    mission.status === 'cancelled' && html`<p class="note">${told.say('nonprofit.page.cancelled')}</p>`;
  const body = html`<header><p class="quiet">${told.say('nonprofit.page.from', { company: company.name })}</p><p>${language}</p></header>
<h1>${mission.title}</h1>
${nonprofit ? html`<p class="quiet">${nonprofit.name}</p>` : null}
${noteOf(note, told)}${cancelled}
${framingPart(state)}
${peoplePart(state)}
${mission.status === 'cancelled' ? null : attendancePart(state)}
<p class="quiet">${told.say('nonprofit.page.privacy', { company: company.name })}</p>`;
  return document(told, mission.title, body);
}

function noteOf(note: Note, { say }: Told): Html | null {
  if (!note) return null;
  if (note.kind === 'saved') return html`<p class="note" role="status">${say('nonprofit.page.saved')}</p>`;
  return html`<div class="wrong" role="alert"><p>${say('nonprofit.page.wrong')}</p><ul>${note.problems.map(
    (problem) => html`<li>${problem}</li>`,
  )}</ul></div>`;
}

/** A page of one sentence, of a link that opens nothing: the same whatever is wrong with it. */
export const sentencePage = (told: Told, key: 'gone' | 'tooMany' | 'elsewhere'): string =>
  document(
    told,
    'Étincelle',
    html`<h1>Étincelle</h1><section><p>${told.say(`nonprofit.page.${key}`)}</p></section>`,
  );

const document = ({ locale }: Told, title: string, body: Html): string =>
  `<!doctype html>\n${
    html`<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Étincelle</title>`
      .text
  }<style>${style}</style></head><body><main>${body.text}</main></body></html>\n`;

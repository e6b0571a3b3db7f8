import type { ExpectedView } from '../../application/queries/nonprofitPage.js';
import { whenInZone } from '../../i18n/index.js';
import { type Markup, markup } from '../pages/markup.js';
import type { PageState } from './page.js';

/** Who comes, half-day by half-day: their names, and when they are expected. */
export function peoplePart(state: PageState): Markup | null {
  const coming = state.view.slots.filter(({ isOpen }) => !isOpen);
  if (coming.length === 0) return null;
  return markup`<section aria-labelledby="people"><h2 id="people">${state.told.say('nonprofit.page.people')}</h2>${coming.map(
    (each) => slotOf(each, state),
  )}</section>`;
}

function slotOf({ slot, people }: ExpectedView, { told, now, view }: PageState): Markup {
  const { say, locale } = told;
  const when = markup`<h3>${whenInZone(slot, { locale, now })}</h3>`;
  const isOff = view.mission.status === 'cancelled';
  if (people.length === 0 || isOff)
    return markup`${when}<p class="quiet">${say('nonprofit.page.nobody')}</p>`;
  const names = people.map(({ name }) => markup`<li>${name || say('roster.erased')}</li>`);
  return markup`${when}<p class="quiet">${say('nonprofit.page.count', { people: people.length })}</p><ul>${names}</ul>`;
}

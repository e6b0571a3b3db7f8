import { instantText } from '../../i18n/index.js';
import { type Markup, markup } from '../pages/markup.js';
import { framingFacts } from './framingFacts.js';
import type { PageState } from './page.js';
import type { Told } from './told.js';

/** What the mission is, and whether its contact agrees to it. */
export function framingPart(state: PageState): Markup {
  const { view, told, now } = state;
  const { say } = told;
  const facts = framingFacts(view, told, now);
  return markup`<section aria-labelledby="mission"><h2 id="mission">${say('nonprofit.page.mission')}</h2>
<p class="text">${view.mission.summary}</p>
<dl>${facts.map(([name, text]) => markup`<dt>${name}</dt><dd class="text">${text}</dd>`)}</dl>
${wordOf(state)}${isClosed(state) ? null : formOf(state)}</section>`;
}

/** Once it has begun there is nothing to agree to any more. */
const isClosed = ({ view: { mission, slots } }: PageState): boolean =>
  mission.status === 'cancelled' || slots.some(({ isOpen }) => isOpen);

function wordOf({ view: { framing, isAsFramed, company }, told, now }: PageState): Markup | null {
  if (!framing) return null;
  const at = instantText(framing.at, { locale: told.locale, timezone: company.timezone, now });
  const key = framing.agrees ? 'nonprofit.page.agreed' : 'nonprofit.page.asked';
  return markup`<p class="note">${told.say(key, { by: framing.by, at })}${
    framing.remark ? markup` <span class="text">« ${framing.remark} »</span>` : null
  }${isAsFramed ? null : markup` ${told.say('nonprofit.page.changedSince')}`}</p>`;
}

function formOf({ view, told, action, typed }: PageState): Markup {
  const { say } = told;
  return markup`<form method="post" action="${action}"><input type="hidden" name="form" value="framing">
<h3>${say('nonprofit.page.question')}</h3>
${whoField(view.framing?.by ?? view.nonprofit?.contact?.name ?? '', 'framing', typed.by, told)}
<label for="remark">${say('nonprofit.page.remark')}</label><textarea id="remark" name="remark" rows="3" maxlength="1000">${typed.remark ?? ''}</textarea>
<button name="agrees" value="yes">${say('nonprofit.page.agree')}</button><button class="second" name="agrees" value="no">${say('nonprofit.page.ask')}</button></form>`;
}

/** Who answers: a name, since nobody has an account here. */
export const whoField = (known: string, of: string, typed: string | undefined, { say }: Told): Markup =>
  markup`<label for="by-${of}">${say('nonprofit.page.by')}</label><input type="text" id="by-${of}" name="by" value="${typed ?? known}" maxlength="80" autocomplete="name" required>`;

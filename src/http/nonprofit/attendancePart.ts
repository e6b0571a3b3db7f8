import type { AttendeeView, StatementView } from '../../application/queries/attendance.js';
import type { ExpectedView } from '../../application/queries/nonprofitPage.js';
import { presences } from '../../domain/engagements/attendance.js';
import { minutesOf } from '../../domain/engagements/hoursGiven.js';
import { durationText, whenInZone } from '../../i18n/index.js';
import { type Markup, markup } from '../pages/markup.js';
import { whoField } from './framingPart.js';
import type { PageState } from './page.js';
import type { Told } from './told.js';

/** Who was there: a form for each half-day that has begun. */
export function attendancePart(state: PageState): Markup | null {
  const begun = state.view.slots.filter(({ isOpen }) => isOpen);
  if (begun.length === 0) return null;
  const { say } = state.told;
  return markup`<section aria-labelledby="attendance"><h2 id="attendance">${say('nonprofit.page.attendance')}</h2>
<p>${say('nonprofit.page.attendanceText')}</p>${begun.map((each) => slotForm(each, state))}</section>`;
}

function slotForm({ slot, people }: ExpectedView, state: PageState): Markup {
  const { told, now, action, view, typed } = state;
  const { say, locale } = told;
  const title = markup`<h3>${whenInZone(slot, { locale, now })}</h3>`;
  if (people.length === 0) return markup`${title}<p class="quiet">${say('nonprofit.page.nobody')}</p>`;
  const isOver = people.every(({ state: stands }) => stands === 'certified');
  const planned = durationText(minutesOf(slot), locale);
  const who = markup`${whoField(view.nonprofit?.contact?.name ?? '', slot.id, typed.by, told)}`;
  const buttons = markup`<button name="others" value="present">${say('nonprofit.page.allPresent')}</button><button class="second" name="others" value="none">${say('nonprofit.page.save')}</button><p class="quiet">${say('nonprofit.page.allHint')}</p>`;
  return markup`${title}<form method="post" action="${action}"><input type="hidden" name="form" value="attendance"><input type="hidden" name="slot" value="${slot.id}">
${isOver ? null : who}
${people.map((person) => personField(person, planned, state))}
${isOver ? null : buttons}</form>`;
}

function personField(person: AttendeeView, planned: string, { told, typed }: PageState): Markup {
  const { say } = told;
  const { engagementId: id, company, nonprofit } = person;
  const name = person.name || say('roster.erased');
  const theirs =
    company &&
    markup`<p class="quiet">${say('nonprofit.page.company', { said: saidText(company, told) })}</p>`;
  if (person.state === 'certified')
    return markup`<fieldset><legend>${name}</legend><p>${say('nonprofit.page.certified', { said: saidText(nonprofit, told) })}</p></fieldset>`;
  const known = typed.people.get(id);
  const presence = known?.presence ?? nonprofit?.presence ?? '';
  const hours = known?.hours ?? hoursOf(nonprofit);
  const choices = presences.map(
    (one) =>
      markup`<label class="choice"><input type="radio" name="p.${id}" value="${one}"${presence === one && markup` checked`}> ${say(`nonprofit.page.presence.${one}`)}</label>`,
  );
  return markup`<fieldset><legend>${name}</legend>${theirs}${choices}
<label for="h.${id}">${say('nonprofit.page.hours', { planned })}</label><input type="text" id="h.${id}" name="h.${id}" value="${hours}" maxlength="20">
<label for="r.${id}">${say('nonprofit.page.reason')}</label><input type="text" id="r.${id}" name="r.${id}" value="${known?.reason ?? nonprofit?.reason ?? ''}" maxlength="300"></fieldset>`;
}

const hoursOf = (said: StatementView | null): string =>
  said && said.minutes > 0
    ? `${Math.floor(said.minutes / 60)}:${String(said.minutes % 60).padStart(2, '0')}`
    : '';

/** What a side has said, without why: that is not for the other side to read. */
function saidText(said: StatementView | null, { say, locale }: Told): string {
  if (!said) return say('attendance.said.nothing');
  return say(`attendance.said.${said.presence}`, { time: durationText(said.minutes, locale) });
}

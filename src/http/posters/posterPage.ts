import type { PosterField, PosterForm } from '../../application/posters/askForLink.js';
import type { ReadPoster } from '../../application/posters/readPoster.js';
import type { SlotView } from '../../application/queries/views.js';
import { t, whenInZone } from '../../i18n/index.js';
import { choiceField, inputField } from '../pages/fields.js';
import { html, type Page, type PageReader, paragraph } from '../pages/page.js';

/** What is written in the form so far, and what of it is wrong. */
export interface Filled {
  readonly form: PosterForm;
  readonly wrong: readonly PosterField[];
}

const empty: Filled = { form: { slotId: '', firstName: '', lastName: '', email: '' }, wrong: [] };

/** "12 places left", or that one can wait. */
function placesLine({ placesLeft: left, capacity, waiting }: SlotView, reader: PageReader): string {
  const free = left === capacity ? 'all' : 'some';
  const places = t(reader, 'slot.places', { left, capacity, free });
  return [places, t(reader, 'slot.waiting', { waiting })].filter((one) => one !== '').join(' · ');
}

/** The facts of a mission that anybody may read who stands before its poster. */
export function posterFacts({ view }: ReadPoster, reader: PageReader): string {
  const { summary, nonprofit, place, bring, skills } = view;
  const facts = [
    `<strong>${html(nonprofit)}</strong>`,
    html(place),
    ...(bring ? [`${html(t(reader, 'mission.bring'))} · ${html(bring)}`] : []),
    ...(skills.length > 0 ? [html(skills.join(', '))] : []),
  ];
  return `${paragraph(summary)}<p>${facts.join('<br>')}</p>`;
}

const slotLine = (slot: SlotView, reader: PageReader): string => {
  const { locale, now } = reader;
  return `${whenInZone(slot, { locale, ...(now && { now }) })} · ${placesLine(slot, reader)}`;
};

const other = { fr: 'en', en: 'fr' } as const;

/** The page behind a QR code: what the mission is, what room is left, and a form. Works without any script. */
export function posterPage(poster: ReadPoster, reader: PageReader, filled: Filled = empty): Page {
  const { view, organisation } = poster;
  const open = view.slots.filter(({ closed }) => closed === null);
  const language = other[reader.locale];
  const switching = `<p class="small"><a lang="${language}" hreflang="${language}" href="?lang=${language}">${html(t(language, 'poster.page.language'))}</a></p>`;
  const form =
    open.length > 0
      ? formOf(open, organisation.policy.workEmailDomains, reader, filled)
      : paragraph(t(reader, 'page.refused.closed', { title: view.title }));
  const times =
    open.length === 1 ? `<p><strong>${html(slotLine(open[0] as SlotView, reader))}</strong></p>` : '';
  return {
    status: filled.wrong.length > 0 ? 400 : 200,
    locale: reader.locale,
    title: view.title,
    content: [posterFacts(poster, reader), times, form, switching].join(''),
  };
}

function formOf(
  open: readonly SlotView[],
  domains: readonly string[],
  reader: PageReader,
  { form, wrong }: Filled,
): string {
  const problem = (field: PosterField) =>
    wrong.includes(field) ? t(reader, `poster.wrong.${field}`, { domains: domains.join(', ') }) : null;
  const text = (name: 'firstName' | 'lastName' | 'email', autocomplete: string, atMost: number) =>
    inputField({
      ...{ name, autocomplete, atMost, type: name === 'email' ? 'email' : 'text' },
      ...{ label: t(reader, `poster.field.${name}`), value: form[name], wrong: problem(name) },
    });
  const [only] = open;
  const choices = open.map((slot) => ({ value: slot.id, label: slotLine(slot, reader) }));
  const slot =
    open.length === 1 && only
      ? `<input type="hidden" name="slotId" value="${html(only.id)}">`
      : choiceField('slotId', t(reader, 'poster.field.slotId'), choices, form.slotId || null);
  return [
    '<form method="post">',
    `<h2>${html(t(reader, 'poster.page.form'))}</h2>`,
    slot,
    text('firstName', 'given-name', 60),
    text('lastName', 'family-name', 60),
    text('email', 'email', 254),
    `<p class="small">${html(t(reader, 'poster.page.why'))}</p>`,
    `<button>${html(t(reader, 'poster.page.send'))}</button></form>`,
  ].join('');
}

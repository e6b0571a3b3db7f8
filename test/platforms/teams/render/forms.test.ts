import { locales } from '../../../../src/domain/people/locale.js';
import { missionFieldNames } from '../../../../src/messages/forms/fields.js';
import type {
  AnnouncementForm,
  FieldProblem,
  Form,
  MissionForm,
  SettingsForm,
} from '../../../../src/messages/forms/form.js';
import { filledForm, formData, readPayload } from '../../../../src/platforms/teams/payload.js';
import { renderForm } from '../../../../src/platforms/teams/render/forms.js';
import { validateCard } from '../../../../src/sandbox/teams/index.js';
import {
  cardActions,
  cardInputs,
  initialValues,
  shownErrors,
} from '../../../../src/sandbox/teams/readCard.js';
import { walk } from '../../../../src/sandbox/teams/walkCard.js';
import { hostile } from '../../../fixtures/teams/views.js';
import { framingValues } from '../../../support/framed.js';
import { plain } from './read.js';

const french = { locale: 'fr', timezone: 'Europe/Paris' } as const;
const viewer = { locale: 'fr-FR', timezone: 'Europe/Paris' };
const newMission: MissionForm = {
  kind: 'mission',
  missionId: null,
  formId: 'form-0001',
  values: {},
  slots: [null],
  timezone: 'Europe/Paris',
};
const readers = 'company' as const;
const announcement: AnnouncementForm = {
  kind: 'announcement',
  missionId: 'mission-1',
  missionTitle: hostile,
  formId: 'form-0002',
  values: { everyone: 'yes', when: 'now' },
  timezone: 'Europe/Paris',
  people: 12,
  channels: Array.from({ length: 80 }, (_, n) => ({
    id: `19:${n}@thread.tacv2`,
    name: `Canal ${n}`,
    readers,
  })),
  sharedChannels: 'warn',
};
const settings: SettingsForm = {
  kind: 'settings',
  missionId: null,
  formId: 'form-0003',
  values: { language: 'fr', announcements: 'off', reminders: 'on', from: '18:00', to: '08:00', days: '5,6' },
  timezone: 'Europe/Paris',
};
const framing: Form = {
  kind: 'framing',
  missionId: 'm1',
  missionTitle: 'Trier',
  formId: 'form-5',
  values: framingValues,
  asks: 'all',
};

const filled: Form = {
  ...newMission,
  missionId: 'mission-1',
  values: Object.fromEntries(missionFieldNames.map((name) => [name, hostile])),
};
const shown = (form: Form, problems: Record<string, FieldProblem> = {}) => ({
  ...renderForm(form, french, problems).card,
});

const forms: [string, Form][] = [
  ['settings', settings],
  ['settings filled in badly', { ...settings, values: { from: hostile, days: hostile, language: hostile } }],
  ['a new mission', newMission],
  ['a mission filled in badly', filled],
  ['an announcement', announcement],
  ['a checklist', framing],
  ['a checklist of what is known of the nonprofit', { ...framing, asks: 'nonprofit', values: {} }],
  ['an announcement without channels', { ...announcement, channels: [], values: {} }],
];
const cases = locales.flatMap((locale) => forms.map(([name, form]) => ({ name, form, locale })));

test.each(cases)('the form of $name in $locale is a card that Teams shows', ({ form, locale }) => {
  const { card, summary } = renderForm(form, { ...french, locale });
  expect(validateCard(card)).toEqual([]);
  expect(summary).not.toBe('');
});

test('a mission form has a field of every name, and what is required says so by itself', () => {
  const inputs = cardInputs(shown(newMission));
  expect(inputs.map((input) => input.id)).toEqual([...missionFieldNames]);
  const optional = inputs.filter((input) => !input.isRequired).map((input) => input.id);
  expect(optional).toEqual(['minimum', 'bring', 'skills', 'questions', 'sites']);
  expect(inputs[0]).toMatchObject({ label: 'Titre', errorMessage: 'Ce champ est obligatoire.' });
});

test('a refused form keeps what was typed and puts a sentence beside each refused field', () => {
  const typed: Form = { ...newMission, values: { title: 'Trier', date: '2020-01-01', capacity: '0' } };
  const card = shown(typed, { date: 'dateInPast', capacity: 'badCapacity' });
  expect(initialValues(card)).toMatchObject({ title: 'Trier', date: '2020-01-01', capacity: '0' });
  const errors = Object.entries(shownErrors(card, viewer)).map(([name, text]) => [name, plain(text)]);
  expect(Object.fromEntries(errors)).toEqual({
    date: 'Cette date est passée : choisissez un jour à venir.',
    capacity: 'Indiquez un nombre de places entre 1 et 500.',
  });
});

test.each(forms)('what names %s travels with its button, and what was typed comes back', (_, form) => {
  const [send] = cardActions(shown(form));
  const context = readPayload(send?.data);
  if (!context || !('form' in context)) throw new Error('The button does not carry its form.');
  const again = filledForm(context, { ...Object(send?.data), ...form.values });
  expect(again).toMatchObject({ kind: form.kind, formId: form.formId, missionId: form.missionId });
  expect(again.values).toEqual(form.values);
});

test('a channel open to outsiders is offered as such', () => {
  const channels = [{ id: '19:1@thread.tacv2', name: 'Partenaires', readers: 'outsiders' as const }];
  const form: Form = { ...announcement, channels, sharedChannels: 'refuse' };
  expect(JSON.stringify(cardInputs(shown(form)))).toContain('Partenaires (ouvert à l’extérieur)');
});

test('the channels stand in the card once, and the one that was chosen is always there', () => {
  const card = JSON.stringify(shown(announcement));
  expect(card.split('"19:7@thread.tacv2"')).toHaveLength(2);
  const chosen: Form = { ...announcement, values: { channel: '19:79@thread.tacv2' } };
  expect(initialValues(shown(chosen)).channel).toBe('19:79@thread.tacv2');
  expect(JSON.stringify(cardInputs(shown(chosen)))).toContain('Canal 79');
});

test('whatever was typed or however long the names of channels, a form is never too heavy for Teams', () => {
  const long = '"'.repeat(4_000);
  const typed = Object.fromEntries(missionFieldNames.map((name) => [name, long]));
  const channels = announcement.channels.map((each) => ({ ...each, name: `${each.name} ${long}` }));
  expect(validateCard(shown({ ...newMission, values: typed }))).toEqual([]);
  expect(validateCard(shown({ ...announcement, channels }))).toEqual([]);
});

const filledIn = (values: AnnouncementForm['values'], when: 'now' | 'later' = 'now') => {
  const context = readPayload(formData({ ...announcement, values: { when } }));
  if (!context || !('form' in context)) throw new Error('The form does not travel.');
  return filledForm(context, values).values as AnnouncementForm['values'];
};

test('choosing a day or an hour chooses "later"; whoever went back to "now" meant it', () => {
  expect(filledIn({ when: 'now', date: '2026-12-01', time: '' }).when).toBe('later');
  expect(filledIn({ when: 'now', date: '', time: '09:00' }).when).toBe('later');
  expect(filledIn({ when: 'now', date: '', time: '' }).when).toBe('now');
  expect(filledIn({ when: 'now', date: '2026-12-01' }, 'later').when).toBe('now');
});

test('a form can be left without filling it in', () => {
  const [, back] = cardActions(shown(newMission));
  expect(back).toMatchObject({ title: 'Gérer les missions', associatedInputs: 'none' });
  expect(cardActions(shown(announcement))).toHaveLength(2);
});

test('the hours’ zone stands right below the first of the hours', () => {
  const order = [...walk(shown(newMission))].map((each) => String(each.id ?? each.text ?? ''));
  expect(order.indexOf('Les horaires sont à l’heure de Paris.')).toBe(order.indexOf('start') + 1);
});

test('no date function that somebody typed is called in a field, and what was typed comes back as it was', () => {
  const typed = '{{DATE(2026-01-01T00:00:00Z)}} {{TIME(2026-01-01T00:00:00Z)}} {{{';
  const again: Form = { ...newMission, values: { title: typed, summary: typed, date: typed } };
  const channels = [{ id: '19:1@thread.tacv2', name: typed, readers }];
  const card = shown(again);
  expect(JSON.stringify(cardInputs(shown({ ...announcement, channels })))).not.toContain('{{');
  expect(JSON.stringify(card)).not.toContain('{{');
  const [send] = cardActions(card);
  const context = readPayload(send?.data);
  if (!context || !('form' in context)) throw new Error('The button does not carry its form.');
  const { title, summary } = filledForm(context, initialValues(card)).values as Record<string, string>;
  expect([title, summary]).toEqual([typed, typed]);
});

test('a closed list that says nothing comes back empty', () => {
  const context = readPayload(formData(newMission));
  if (!context || !('form' in context)) throw new Error('The form does not travel.');
  expect(filledForm(context, { skills: 'none', capacity: 12, unknown: 'x' }).values).toEqual({
    skills: '',
    capacity: '12',
  });
});

test('data that is not ours is no form and no intent', () => {
  for (const data of [null, 'x', {}, { etincelle: {} }, { etincelle: { form: 'mission' } }]) {
    expect(readPayload(data)).toBeNull();
  }
});

import type { Reader } from '../../../../src/domain/people/reader.js';
import { announcementFieldNames } from '../../../../src/messages/forms/fields.js';
import type { FieldProblem, SettingsForm } from '../../../../src/messages/forms/form.js';
import {
  renderFieldProblems,
  renderForm,
  renderInvitation,
  renderLoading,
  renderNotice,
} from '../../../../src/platforms/slack/render/forms.js';
import { validateBlocks, validateView } from '../../../../src/sandbox/slack/limits/index.js';
import { announcementForm, cancellationForm, framingForm, missionForm } from './formSamples.js';
import { nastySamples } from './samples.js';

const settingsForm: SettingsForm = {
  kind: 'settings',
  missionId: null,
  formId: 'form-3',
  values: { language: 'fr', announcements: 'off', reminders: 'on', from: '18:00', to: '08:00', days: '5,6' },
  timezone: 'Europe/Paris',
};

const readers: Reader[] = [
  { locale: 'fr', timezone: 'Europe/Paris' },
  { locale: 'en', timezone: 'America/New_York' },
];
const [reader] = readers as [Reader];

const blockIds = (form: typeof missionForm | typeof announcementForm) =>
  renderForm(form, reader).blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : []));

describe.each(readers)('in $locale', (each) => {
  test('every form, empty or filled, are modals that Slack takes', () => {
    const forms = [
      ...[missionForm, { ...missionForm, missionId: 'm1', values: {} }, announcementForm],
      ...[settingsForm, { ...settingsForm, values: {} }],
      ...[cancellationForm, { ...cancellationForm, values: {} }],
      ...[framingForm, { ...framingForm, values: {} }, { ...framingForm, asks: 'nonprofit' as const }],
    ];
    for (const form of forms) expect(validateView(renderForm(form, each))).toEqual([]);
    expect(validateView(renderForm({ ...announcementForm, values: {} }, each))).toEqual([]);
  });

  test('every message can be said in a modal, and "one moment" too', () => {
    for (const message of nastySamples) expect(validateView(renderNotice(message, each))).toEqual([]);
    expect(validateView(renderLoading(each))).toEqual([]);
  });

  test('a form asked for in words becomes a button that opens it', () => {
    for (const form of [missionForm, framingForm, announcementForm])
      expect(validateBlocks(renderInvitation(form, each).blocks, 'message')).toEqual([]);
  });
});

test('fields carry the names of the form', () => {
  const mission = [
    'title',
    'nonprofit',
    'summary',
    'date',
    'start',
    'end',
    'capacity',
    'minimum',
    'place',
    'bring',
    'skills',
    'questions',
    'sites',
  ];
  expect(blockIds(missionForm)).toEqual(mission);
  expect(blockIds(announcementForm)).toEqual([...announcementFieldNames]);
});

test('where the company refuses shared channels, Slack does not offer them', () => {
  const offered = (form: typeof announcementForm) =>
    JSON.stringify(renderForm(form, reader).blocks).includes('"exclude_external_shared_channels":true');
  expect(offered({ ...announcementForm, sharedChannels: 'refuse' })).toBe(true);
  expect(offered(announcementForm)).toBe(false);
});

test('what was typed stays, but for a value that Slack would refuse', () => {
  const written = JSON.stringify(renderForm(missionForm, reader).blocks);
  expect(written).toContain('"initial_date":"2026-12-01"');
  expect(written).toContain('"initial_time":"09:00"');
  expect(written).not.toContain('noon');
});

test('every refused field gets a sentence', () => {
  const codes: FieldProblem[] = ['required', 'badDate', 'badCapacity', 'chooseAudience'];
  const problems = Object.fromEntries(codes.map((code) => [code, code]));
  const sentences = renderFieldProblems(problems, reader);
  expect(sentences.required).toBe('Ce champ est obligatoire.');
  expect(sentences.badDate).toContain('par exemple 28/01/2027.');
  const english = renderFieldProblems(problems, { ...reader, locale: 'en' });
  expect(english.badDate).toContain('for example 28 January 2027.');
  expect(Object.keys(sentences)).toEqual(codes);
});

test('the hours say on whose clock they are, beside them', () => {
  const written = JSON.stringify(renderForm(missionForm, reader).blocks);
  expect(written).toMatch(
    /"block_id":"start"[^{]*"label":\{[^}]*\},"hint":\{[^}]*Les horaires sont à l’heure de Paris/,
  );
});

import {
  type FramingFieldRow,
  framingFieldNames,
  framingFields,
} from '../../../../src/messages/forms/fields.js';
import type {
  AnnouncementForm,
  CancellationForm,
  FramingForm,
  MissionForm,
} from '../../../../src/messages/forms/form.js';
import { nasty } from './viewSamples.js';

export const missionForm: MissionForm = {
  kind: 'mission',
  missionId: null,
  formId: 'form-1',
  values: { title: 'Jardin', date: '2026-12-01', start: '09:00', end: 'noon' },
  slots: [null],
  timezone: 'Europe/Paris',
};

/** Everything that the checklist has been told, as long as it may be. */
const everything = Object.fromEntries(
  framingFieldNames.map((name) => {
    const { kind, choices, longest = 20 }: FramingFieldRow = framingFields[name];
    return [
      name,
      choices?.[0] ?? (kind === 'date' ? '2026-11-02' : kind === 'cause' ? '15' : 'é'.repeat(longest)),
    ];
  }),
);

export const framingForm: FramingForm = {
  kind: 'framing',
  missionId: 'm1',
  missionTitle: nasty.title,
  formId: 'form-5',
  values: everything,
  asks: 'all',
};

export const announcementForm: AnnouncementForm = {
  kind: 'announcement',
  missionId: 'm1',
  missionTitle: nasty.title,
  formId: 'form-2',
  values: { everyone: 'yes', when: 'now', channel: 'CGENERAL' },
  timezone: 'Europe/Paris',
  ...{ people: 120, channels: [] },
  sharedChannels: 'warn',
};

export const cancellationForm: CancellationForm = {
  kind: 'cancellation',
  missionId: 'm1',
  missionTitle: nasty.title,
  formId: 'form-6',
  values: { reason: 'place', note: nasty.title },
};

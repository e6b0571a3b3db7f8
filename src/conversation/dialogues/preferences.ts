import { z } from 'zod';
import { saveSettings } from '../../application/people/saveSettings.js';
import { setLanguage } from '../../application/people/setLanguage.js';
import { setQuietTimes } from '../../application/people/setQuietTimes.js';
import { setSilence } from '../../application/people/setSilence.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { locales } from '../../domain/people/locale.js';
import { type Mute, type Stream, streams } from '../../domain/people/preferences.js';
import type { QuietChange } from '../../domain/people/quietChange.js';
import { type Answer, opens, refuses, says } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms/form.js';
import { readSettingsForm } from '../../messages/forms/readSettingsForm.js';
import { settingsForm } from '../../messages/forms/settingsForm.js';
import { settingsMessage } from '../../messages/settings.js';
import { silenceMessage } from '../../messages/silence.js';
import { type DoneNeeds, done, type Talk, type Turn } from './dialogue.js';

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const stream = z.enum(streams).optional();

export const preferenceIntents = [
  z.object({ kind: z.literal('mute'), stream, until: z.iso.datetime().optional() }),
  z.object({ kind: z.literal('unmute'), stream }),
  /** More of what somebody wants to themselves. `days`: ISO weekdays; hours are local `HH:mm`. */
  z.object({
    kind: z.literal('quiet.add'),
    days: z.array(z.number().int().min(1).max(7)).max(7).optional(),
    after: clock.optional(),
    before: clock.optional(),
  }),
  z.object({ kind: z.literal('quiet.clear') }),
  z.object({ kind: z.literal('settings') }),
  /** The same as a form. */
  z.object({ kind: z.literal('settings.form') }),
  /** Without a language: which one it is, and how to change it. */
  z.object({ kind: z.literal('language'), language: z.enum(locales).optional() }),
] as const;

type Needs = NeedsOf<typeof setSilence> &
  NeedsOf<typeof setLanguage> &
  NeedsOf<typeof setQuietTimes> &
  Of<'newId'> &
  DoneNeeds;
type Named = { readonly stream?: Stream | undefined };
type Asked<Kind extends string> = Extract<z.infer<(typeof preferenceIntents)[number]>, { kind: Kind }>;

export const preferenceTurns = {
  mute: (talk, { stream, until }) =>
    silence(talk, { stream }, { until: until === undefined ? null : new Date(until) }),
  unmute: (talk, { stream }) => silence(talk, { stream }, null),
  'quiet.add': (talk, { days, after, before }) =>
    quiet(talk, days ? { kind: 'days', days } : { kind: 'hours', after, before }),
  'quiet.clear': (talk) => quiet(talk, { kind: 'all', hours: null, days: [] }),
  'settings.form': async ({ deps, person: { organisation, employee } }) => {
    const current = (await deps.employees.find(organisation.id, employee.id)) ?? employee;
    return opens(settingsForm(deps.newId(), current, deps.clock.now()));
  },
  settings: async ({ deps, person }) => says(await settingsMessage(deps, person)),
  language: (talk, { language }) => speak(talk, language),
} satisfies {
  mute: Turn<Needs, Asked<'mute'>>;
  unmute: Turn<Needs, Asked<'unmute'>>;
  'quiet.add': Turn<Needs, Asked<'quiet.add'>>;
  'quiet.clear': Turn<Needs, unknown>;
  'settings.form': Turn<Needs, unknown>;
  settings: Turn<Needs, unknown>;
  language: Turn<Needs, Asked<'language'>>;
};

async function silence(talk: Talk<Needs>, { stream }: Named, mute: Mute | null): Promise<Answer> {
  const { deps, person } = talk;
  const held = await setSilence(deps, person, { stream, mute, askedAt: person.askedAt });
  return done(talk, () => silenceMessage(held, stream, deps.clock.now()));
}

async function quiet(talk: Talk<Needs>, change: QuietChange): Promise<Answer> {
  const { deps, person } = talk;
  const outcome = await setQuietTimes(deps, person, change, person.askedAt);
  const everyDay = outcome.kind === 'everyDay';
  return done(talk, () => ({ kind: 'quietTimes', quiet: everyDay ? {} : outcome.quiet, everyDay }));
}

/** What is answered comes in the new language already. */
async function speak(talk: Talk<Needs>, wanted: Asked<'language'>['language']): Promise<Answer> {
  const { deps, person } = talk;
  if (!wanted) return says({ kind: 'language', language: person.employee.locale, asks: true });
  const language = await setLanguage(deps, person, { language: wanted, askedAt: person.askedAt });
  return { ...(await done(talk, () => ({ kind: 'language', language, asks: false }))), locale: language };
}

/** The form of one's settings was submitted: it is told how they are then, in the language that was chosen. */
export async function submitSettings({ deps, person }: Talk<Needs>, { values }: Submission): Promise<Answer> {
  const read = readSettingsForm(values);
  if ('problems' in read) return refuses(read.problems);
  const outcome = await saveSettings(deps, person, read.settings, person.askedAt);
  if (outcome === 'everyDay') return refuses({ days: 'everyDay' });
  const message = await settingsMessage(deps, person);
  return { ...says(message), ...(message.kind === 'settings' && { locale: message.language }) };
}

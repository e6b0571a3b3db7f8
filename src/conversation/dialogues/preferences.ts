import { z } from 'zod';
import { setLanguage } from '../../application/people/setLanguage.js';
import { setSilence } from '../../application/people/setSilence.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { locales } from '../../domain/people/locale.js';
import { type Mute, type Stream, streams } from '../../domain/people/preferences.js';
import { type Answer, says } from '../../messages/answer.js';
import { silenceMessage } from '../../messages/silence.js';
import { type DoneNeeds, done, type Talk, type Turn } from './dialogue.js';

const stream = z.enum(streams).optional();

export const preferenceIntents = [
  z.object({ kind: z.literal('mute'), stream, until: z.iso.datetime().optional() }),
  z.object({ kind: z.literal('unmute'), stream }),
  /** Without a language: which one it is, and how to change it. */
  z.object({ kind: z.literal('language'), language: z.enum(locales).optional() }),
] as const;

type Needs = NeedsOf<typeof setSilence> & NeedsOf<typeof setLanguage> & DoneNeeds;
type Named = { readonly stream?: Stream | undefined };
type Asked<Kind extends string> = Extract<z.infer<(typeof preferenceIntents)[number]>, { kind: Kind }>;

export const preferenceTurns = {
  mute: (talk, { stream, until }) =>
    silence(talk, { stream }, { until: until === undefined ? null : new Date(until) }),
  unmute: (talk, { stream }) => silence(talk, { stream }, null),
  language: (talk, { language }) => speak(talk, language),
} satisfies {
  mute: Turn<Needs, Asked<'mute'>>;
  unmute: Turn<Needs, Asked<'unmute'>>;
  language: Turn<Needs, Asked<'language'>>;
};

async function silence(talk: Talk<Needs>, { stream }: Named, mute: Mute | null): Promise<Answer> {
  const { deps, person } = talk;
  const held = await setSilence(deps, person, { stream, mute, askedAt: person.askedAt });
  return done(talk, () => silenceMessage(held, stream, deps.clock.now()));
}

/** What is answered comes in the new language already. */
async function speak(talk: Talk<Needs>, wanted: Asked<'language'>['language']): Promise<Answer> {
  const { deps, person } = talk;
  if (!wanted) return says({ kind: 'language', language: person.employee.locale, asks: true });
  const language = await setLanguage(deps, person, { language: wanted, askedAt: person.askedAt });
  return { ...(await done(talk, () => ({ kind: 'language', language, asks: false }))), locale: language };
}

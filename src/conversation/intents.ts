import { z } from 'zod';
import { readers } from '../domain/announcements/readers.js';

/**
 * What a person wants, said in words or by a button. A button carries its intent through the platform and
 * back; what comes back is untrusted: `decodeIntent` checks its shape, the use cases check the rights.
 */
const id = z.string().min(1).max(64);

const intentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('home') }),
  z.object({ kind: z.literal('missions.list'), page: z.number().int().min(0).max(1000) }),
  z.object({ kind: z.literal('mission.details'), missionId: id }),
  z.object({ kind: z.literal('my.missions') }),
  z.object({ kind: z.literal('mute') }),
  z.object({ kind: z.literal('unmute') }),
  /** `anyway`: the person has seen the overlap warning. */
  z.object({ kind: z.literal('signUp'), slotId: id, anyway: z.boolean() }),
  z.object({ kind: z.literal('leave'), engagementId: id }),
  z.object({ kind: z.literal('offer.accept'), engagementId: id }),
  z.object({ kind: z.literal('offer.decline'), engagementId: id }),
  z.object({ kind: z.literal('feedback'), engagementId: id, score: z.number().int().min(1).max(5) }),
  z.object({ kind: z.literal('manage') }),
  z.object({ kind: z.literal('mission.new') }),
  z.object({ kind: z.literal('mission.edit'), missionId: id }),
  z.object({ kind: z.literal('mission.preview'), missionId: id }),
  z.object({ kind: z.literal('mission.roster'), missionId: id }),
  z.object({ kind: z.literal('mission.cancel'), missionId: id }),
  z.object({ kind: z.literal('mission.cancelNow'), missionId: id }),
  /** Who is meant by a name on a mission (on any, when null): asked about, never done. */
  z.object({ kind: z.literal('takeOff.find'), missionId: id.nullable(), name: z.string().max(200) }),
  z.object({ kind: z.literal('takeOff.list'), missionId: id, page: z.number().int().min(0).max(1000) }),
  z.object({ kind: z.literal('takeOff'), engagementId: id }),
  z.object({ kind: z.literal('takeOff.now'), engagementId: id }),
  z.object({ kind: z.literal('announce'), missionId: id }),
  /** `told`: who reads the channel, as the person has seen it written. */
  z.object({
    kind: z.literal('announce.confirm'),
    announcementId: id,
    told: z.enum(readers).default('company'),
  }),
  z.object({ kind: z.literal('announce.drop'), announcementId: id }),
]);

export type Intent = z.infer<typeof intentSchema>;
type IntentKind = Intent['kind'];

/** Intents whose answer is a form: Slack must open its modal within 3 s of the click, before anything else. */
const openingForms: readonly IntentKind[] = ['mission.new', 'mission.edit', 'announce'];
export const opensForm = (intent: Intent): boolean => openingForms.includes(intent.kind);

/** The intent as a short string for a button's value. */
export const encodeIntent = (intent: Intent): string => JSON.stringify(intent);

/** The intent a button carried, or null when it is not one of ours. */
export function decodeIntent(value: unknown): Intent | null {
  const parsed = intentSchema.safeParse(typeof value === 'string' ? parseJson(value) : value);
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

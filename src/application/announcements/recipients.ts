import { type Announcement, announcementKey, waveKey } from '../../domain/announcements/announcement.js';
import type { Hindrance } from '../../domain/announcements/audience.js';
import { engagementStates } from '../../domain/engagements/engagement.js';
import type { Needs } from '../ports/index.js';
import { type AudienceNeeds, audience, type Listener } from './audience.js';

/** Who an announcement is for, and the key that they are told under: nobody is told twice under one. */
interface Recipients {
  readonly people: readonly (Listener & { readonly dedupeKey: string })[];
  readonly hindered: readonly Hindrance[];
}

type Whom = Pick<Announcement, 'organisationId' | 'missionId' | 'audience' | 'wave'>;

/** Everyone an announcement is for, in batches: its audience, or of those told before who has not answered. */
export async function* recipients(
  deps: AudienceNeeds & Needs<'deliveries'>,
  { organisationId, missionId, audience: whom, wave }: Whom,
): AsyncIterable<Recipients> {
  for await (const { people, hindered } of audience(deps, organisationId, whom)) {
    if (wave === undefined) {
      const keyed = people.map((one) => ({ ...one, dedupeKey: announcementKey(missionId, one.employeeId) }));
      yield { people: keyed, hindered };
      continue;
    }
    const silent = await unanswered(deps, organisationId, missionId, people);
    const keyed = silent.map((one) => ({ ...one, dedupeKey: waveKey(missionId, one.employeeId, wave) }));
    if (keyed.length > 0) yield { people: keyed, hindered: [] };
  }
}

/** Those who were told of the mission and have not answered. Whoever left it, or was refused, has. */
async function unanswered(
  deps: Needs<'deliveries' | 'engagements'>,
  organisationId: string,
  missionId: string,
  people: readonly Listener[],
): Promise<readonly Listener[]> {
  const keys = people.map(({ employeeId }) => announcementKey(missionId, employeeId));
  const sent = new Set(keys.length > 0 ? await deps.deliveries.sentKeys(organisationId, keys) : []);
  const told = people.filter(({ employeeId }) => sent.has(announcementKey(missionId, employeeId)));
  if (told.length === 0) return [];
  const ids = told.map(({ employeeId }) => employeeId);
  const all = await deps.engagements.ofEmployees(organisationId, ids, engagementStates);
  const answered = new Set(all.filter((one) => one.missionId === missionId).map((one) => one.employeeId));
  return told.filter(({ employeeId }) => !answered.has(employeeId));
}

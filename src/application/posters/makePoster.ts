import { randomBytes } from 'node:crypto';
import { closedReason, comingSlots, type Mission } from '../../domain/missions/mission.js';
import type { Poster } from '../../domain/missions/poster.js';
import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { type Refused, refused } from '../refusals.js';
import { posterUrl } from './posterUrl.js';

export interface Posted {
  readonly kind: 'poster';
  readonly mission: Mission;
  readonly url: string;
}

export interface Withdrawn {
  readonly kind: 'withdrawn';
  readonly mission: Mission;
}

type Named = { readonly missionId: string };

/**
 * The poster of a mission that people can sign up for: the one in use, or a new one. Doing it twice, or by two organisers at
 * once, gives one. Refused where the company has told no domain of its addresses, or no e-mail is sent.
 */
export async function makePoster(
  deps: Needs<'clock' | 'linkMail' | 'posters' | 'publicUrl'> &
    NeedsOf<typeof hang> &
    NeedsOf<typeof findManaged>,
  actor: EmployeeActor,
  { missionId }: Named,
): Promise<Posted | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const now = deps.clock.now();
  const [first] = mission.slots;
  if (mission.status !== 'announced' || comingSlots(mission, now).length === 0) {
    const reason = (first && closedReason(mission, first, now)) ?? 'closed';
    return refused({ code: 'missionClosed', reason, title: mission.title });
  }
  const { id: organisationId, policy } = actor.organisation;
  if (!deps.linkMail || policy.workEmailDomains.length === 0) return refused({ code: 'postersOff' });
  const used = await deps.posters.ofMission(organisationId, missionId);
  const poster = used ?? (await hang(deps, actor, mission));
  return { kind: 'poster', mission, url: posterUrl(deps.publicUrl, poster) };
}

/** Written down before it is made: no poster hangs of which the log knows nothing. */
async function hang(
  deps: Needs<'audit' | 'posters'> & NeedsOf<typeof lineOf>,
  actor: EmployeeActor,
  { organisationId, id: missionId }: Mission,
): Promise<Poster> {
  await deps.audit.write(lineOf(deps, actor, about('poster.made', missionId)));
  const key = randomBytes(16).toString('base64url');
  const made = { createdBy: actor.employee.id, createdAt: deps.clock.now() };
  return deps.posters.ensure({ organisationId, missionId, key, ...made });
}

const about = (kind: 'poster.made' | 'poster.withdrawn', missionId: string) =>
  ({ kind, missionId, about: { kind: 'mission', id: missionId } }) as const;

/** Nobody signs up by the poster of a mission any more, wherever it hangs. Done twice it is done once. */
export async function withdrawPoster(
  deps: Needs<'audit' | 'posters'> & NeedsOf<typeof lineOf> & NeedsOf<typeof findManaged>,
  actor: EmployeeActor,
  { missionId }: Named,
): Promise<Withdrawn | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const organisationId = actor.organisation.id;
  if (await deps.posters.ofMission(organisationId, missionId)) {
    await deps.audit.write(lineOf(deps, actor, about('poster.withdrawn', missionId)));
    await deps.posters.withdraw(organisationId, missionId);
  }
  return { kind: 'withdrawn', mission: found.mission };
}

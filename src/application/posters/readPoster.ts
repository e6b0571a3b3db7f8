import type { Mission } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { missionViews } from '../queries/missionViews.js';
import type { MissionView } from '../queries/views.js';
import { readNamed } from './posterUrl.js';

/** What a poster shows: nobody's name, and nobody's telephone. */
export interface ReadPoster {
  readonly organisation: Organisation;
  readonly mission: Mission;
  readonly view: MissionView;
  readonly key: string;
}

/** What stands behind a poster by now. Null for one that is not in use, or whose company takes no one by e-mail any more. */
export async function readPoster(
  deps: Needs<'linkMail' | 'missions' | 'organisations' | 'posters'> & NeedsOf<typeof missionViews>,
  name: string,
): Promise<ReadPoster | null> {
  const named = readNamed(name);
  const poster = named && (await deps.posters.find(named.organisationId, named.key));
  if (!poster || !deps.linkMail) return null;
  const { organisationId, missionId, key } = poster;
  const [organisation, mission] = await Promise.all([
    deps.organisations.find(organisationId),
    deps.missions.find(organisationId, missionId),
  ]);
  if (!organisation || !mission || organisation.policy.workEmailDomains.length === 0) return null;
  const [view] = await missionViews(deps, organisationId, [mission], null);
  return view ? { organisation, mission, view, key } : null;
}

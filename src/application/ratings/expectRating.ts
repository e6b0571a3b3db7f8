import type { Speaker } from '../people/speaker.js';
import type { Needs, RatedAs } from '../ports/index.js';

/** For so long an answer can be rated, in ms. */
const RATEABLE_MS = 7 * 24 * 60 * 60_000;

/** An answer was given that may be rated. What it was for is kept until then, under a name that tells nothing. */
export async function expectRating(
  { ratings, workspaces }: Needs<'ratings' | 'workspaces'>,
  { platform, workspace }: Pick<Speaker, 'platform' | 'workspace'>,
  answer: string,
  as: RatedAs,
): Promise<void> {
  const found = await workspaces.findByExternalId(platform, workspace);
  const until = new Date(Date.now() + RATEABLE_MS);
  if (found) await ratings.expect(found.organisationId, answer, as, until);
}

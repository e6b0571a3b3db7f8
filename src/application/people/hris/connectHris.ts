import { isSafeUrl } from '../../../domain/organisations/loopback.js';
import { visibleLine } from '../../../domain/people/visibleText.js';
import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import type { HrisConnection, HrisSecrets, HrisSettings, Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

const nameAtMost = 60;
const secretAtMost = 4_000;

export interface HrisAsked extends HrisSettings {
  readonly name: string;
  readonly secrets: HrisSecrets;
}

/** `wrong`: which part of what was asked is none. `noKey`: there is nothing to seal secrets with. */
export type HrisConnected =
  | { readonly kind: 'connected'; readonly connection: HrisConnection }
  | { readonly kind: 'wrong'; readonly part: 'name' | 'url' | 'tokenUrl' | 'secret' | 'activityCode' }
  | { readonly kind: 'noKey' };

/** Makes an HRIS known, or changes how it is read. Its secrets are sealed before they are kept. It is read at the next occasion. */
export async function connectHris(
  deps: Needs<'hrisConnections' | 'hris' | 'organisations' | 'clock' | 'newId'>,
  actor: Actor,
  { name: said, secrets, ...settings }: HrisAsked,
): Promise<HrisConnected | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const name = visibleLine(said, nameAtMost);
  const part = wrongPart({ ...settings, name, secrets });
  if (part) return { kind: 'wrong', part };
  const there = await deps.hrisConnections.byName(organisationId, name);
  const id = there?.id ?? deps.newId();
  const sealed = deps.hris.seal(id, secrets);
  if (sealed === null) return { kind: 'noKey' };
  const wanted = { ...settings, url: withoutSlash(settings.url), id, organisationId, name, sealed };
  const connection = await deps.hrisConnections.save({ ...wanted, nextAt: deps.clock.now() });
  // Another was first with the name: what was sealed is about another id, so it is done again about theirs.
  if (connection.id !== id) return connectHris(deps, actor, { ...settings, name, secrets });
  const all = await deps.hrisConnections.list(organisationId);
  const writesBack = all.some(({ activityCode }) => activityCode !== null);
  await deps.organisations.setWritesBack(organisationId, writesBack);
  return { kind: 'connected', connection };
}

const withoutSlash = (url: string): string => url.replace(/(?<!\/)\/+$/u, '');

function wrongPart({ name, url, tokenUrl, activityCode, secrets }: HrisAsked) {
  if (name === '') return 'name';
  if (!isAddress(url)) return 'url';
  if (tokenUrl !== null && !isAddress(tokenUrl)) return 'tokenUrl';
  // Every vendor numbers what time is written on.
  if (activityCode !== null && !/^\d{1,15}$/u.test(activityCode)) return 'activityCode';
  const all = [secrets.secret, secrets.id, secrets.activityKey ?? ''];
  const isReadable = all.every((one) => one.length <= secretAtMost && !/\p{Cc}/u.test(one));
  return secrets.secret === '' || !isReadable ? 'secret' : null;
}

/** An address alone, which nobody on the way reads. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url) || !isSafeUrl(url)) return false;
  const { search, hash, username, password } = new URL(url);
  return `${search}${hash}${username}${password}` === '';
}

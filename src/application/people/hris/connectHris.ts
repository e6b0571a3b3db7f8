import { isSafeUrl } from '../../../domain/organisations/loopback.js';
import { visibleLine } from '../../../domain/people/visibleText.js';
import type { Actor } from '../../actor.js';
import { may } from '../../may.js';
import type { HrisConnection, HrisSecrets, HrisSettings, Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { noteConnection } from '../directory/noteConnection.js';
import { noteWritesBack } from './noteWritesBack.js';

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
  deps: Needs<'hrisConnections' | 'hris' | 'organisations' | 'clock' | 'newId'> &
    NeedsOf<typeof noteConnection>,
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
  // Another vendor signs otherwise. First, so that a death leaves no secret of the one before.
  if (there && there.kind !== settings.kind) await deps.hrisConnections.setWebhook(organisationId, id, null);
  const wanted = { ...settings, url: withoutSlash(settings.url), id, organisationId, name, sealed };
  const connection = await deps.hrisConnections.save({ ...wanted, nextAt: deps.clock.now() });
  // Another was first with the name: what was sealed is about another id, so it is done again about theirs.
  if (connection.id !== id) return connectHris(deps, actor, { ...settings, name, secrets });
  await noteWritesBack(deps, organisationId);
  await noteConnection(deps, actor, 'directory.connected', connection);
  return { kind: 'connected', connection };
}

const withoutSlash = (url: string): string => url.replace(/(?<!\/)\/+$/u, '');

function wrongPart({ name, url, tokenUrl, activityCode, secrets }: HrisAsked) {
  if (name === '') return 'name';
  if (!isAddress(url)) return 'url';
  if (tokenUrl !== null && !isAddress(tokenUrl)) return 'tokenUrl';
  if (activityCode !== null && !isActivityCode(activityCode)) return 'activityCode';
  const all = [secrets.secret, secrets.id, secrets.activityKey ?? ''];
  return secrets.secret === '' || !all.every(isSecret) ? 'secret' : null;
}

/** Every vendor numbers what time is written on. */
export const isActivityCode = (text: string): boolean => /^\d{1,15}$/u.test(text);

export const isSecret = (text: string): boolean => text.length <= secretAtMost && !/\p{Cc}/u.test(text);

/** An address alone, which nobody on the way reads. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url) || !isSafeUrl(url)) return false;
  const { search, hash, username, password } = new URL(url);
  return `${search}${hash}${username}${password}` === '';
}

import { text } from 'node:stream/consumers';
import { listenToHris, makesToken } from '../../application/people/hris/listenToHris.js';
import { hrisWebhookUrl } from '../../application/people/hris/webhookUrl.js';
import { t } from '../../i18n/index.js';
import type { OpenActs } from './openActs.js';
import type { ListenOptions } from './readHris.js';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadableStream;
}

/** Has the webhooks of an HRIS listened to, or no more, and says where it is to send them. A token is told this once. */
export async function listenToOne(
  { ports, actor }: OpenActs,
  { name, wants, secretFrom }: ListenOptions,
  { env, input }: Surroundings,
  say: (line: string) => void,
): Promise<boolean> {
  const { organisation } = actor;
  const { locale } = organisation;
  const connection = await ports.hrisConnections.byName(organisation.id, name);
  if (!connection) throw new Error(t(locale, 'hris.unknown', { name }));
  const { id: connectionId, kind } = connection;
  const url = hrisWebhookUrl(ports, connection);
  if (wants === 'address') {
    say(JSON.stringify({ kind, name: connection.name, url, listens: Boolean(connection.webhookSealed) }));
    return true;
  }
  const listens = wants === 'on';
  const typed = async () => (secretFrom === null ? await text(input) : (env[secretFrom] ?? ''));
  const secret = listens && !makesToken(kind) ? (await typed()).trim() : '';
  const service = { organisation, employee: null };
  const outcome = await listenToHris(ports, service, { connectionId, listens, secret });
  if (outcome.kind === 'refused') throw new Error(t(locale, 'hris.unknown', { name }));
  if (outcome.kind === 'notDecided')
    throw new Error(t(locale, outcome.why === 'noKey' ? 'hris.noKey' : 'hris.wrong.secret'));
  const token = outcome.kind === 'listening' ? outcome.token : null;
  say(JSON.stringify({ kind, name: connection.name, url, listens, ...(token !== null && { token }) }));
  return true;
}

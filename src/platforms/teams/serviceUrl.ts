import { isLoopbackUrl } from '../../domain/organisations/loopback.js';
import type { TeamsSettings } from './settings.js';

/**
 * Where the connector is. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages#get-the-user-id-team-id-or-channel-id
 * Not all of trafficmanager.net: anybody can have a name there.
 */
const hosts =
  /^(?:smba\.trafficmanager\.net|(?:[\w-]+\.)+botframework\.com|(?:[\w-]+\.)+teams\.microsoft\.com)$/;

/** The address is not one of Teams' connector: nothing is said there, and no token shown. */
export class ServiceUrlError extends Error {
  override readonly name = 'ServiceUrlError';
}

/**
 * Whether an address can be the connector's. Without tokens, and where this very machine tells the keys (tests), it
 * is on this machine too. In every other case it is Microsoft's, by https.
 */
export function isServiceUrl(address: string, settings: TeamsSettings): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (isAtHome(settings)) return /^https?:$/.test(protocol) && isLoopbackUrl(address);
  return protocol === 'https:' && port === '' && hosts.test(hostname);
}

/** Where people's OneDrive is, in each of Microsoft's clouds: files that are sent in a chat are kept there. */
const drives = /^[\w-]+\.(?:sharepoint\.(?:com|us|cn)|sharepoint-mil\.us)$/;

/** Whether an address can be that of a file that somebody sent. On this machine under the same conditions as above. */
export function isFileUrl(address: string, settings: TeamsSettings): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (isAtHome(settings)) return /^https?:$/.test(protocol) && isLoopbackUrl(address);
  return protocol === 'https:' && port === '' && drives.test(hostname);
}

const isAtHome = ({ appId, openIdMetadataUrl = '' }: TeamsSettings): boolean =>
  appId === '' || isLoopbackUrl(openIdMetadataUrl);

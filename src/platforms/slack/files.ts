import type { WebClient } from '@slack/web-api';
import type { ChatFiles, SentFile } from '../../application/ports/index.js';
import { download } from '../shared/download.js';
import { patiently } from '../shared/patience.js';
import { isTable } from '../shared/sentFile.js';
import { pauseOf, type Tokens, withToken } from './calls.js';
import { failureOf } from './errors.js';
import type { MessageEvent } from './payload.js';

/** Where Slack keeps files. https://docs.slack.dev/reference/objects/file-object */
const slacks = 'https://files.slack.com';

/** Without `files:read`, which an admin may leave out: https://docs.slack.dev/reference/methods/files.info#errors */
const notAllowed = ['missing_scope', 'no_permission', 'access_denied', 'ekm_access_denied'];

/** The first table among the files of a message. */
export function fileIn({ files }: MessageEvent, workspace: string): SentFile | null {
  const found = files?.find(({ name }) => isTable(name ?? ''));
  return found ? { platform: 'slack', workspace, ref: found.id, name: found.name ?? '' } : null;
}

/** The token is shown to Slack alone, or to the Web API that the operator named. */
function isSlacks(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { origin } = new URL(url);
  return origin === slacks || (apiUrl !== undefined && origin === new URL(apiUrl).origin);
}

/** Files that people send to the bot. Slack is asked for each: the address in an event may be of another company's. */
export function createFiles(client: WebClient, tokens: Tokens, apiUrl: string | undefined): ChatFiles {
  return {
    async read({ workspace, ref }, atMost) {
      try {
        return await withToken(tokens, workspace, async (token) => {
          const { file } = await patiently(() => client.files.info({ token, file: ref }), pauseOf);
          if ((file?.size ?? 0) > atMost) return 'tooLarge';
          const url = file?.url_private_download ?? '';
          if (!isSlacks(url, apiUrl)) return 'gone';
          return download(url, { authorization: `Bearer ${token}` }, atMost);
        });
      } catch (error) {
        return notAllowed.includes(failureOf(error).code) ? 'notAllowed' : 'gone';
      }
    },
  };
}

import { z } from 'zod';
import type { ChatFiles, SentFile } from '../../application/ports/index.js';
import { download } from '../shared/download.js';
import { isTable } from '../shared/sentFile.js';
import { isShared, type TeamsActivity, tenantOf } from './activity.js';
import { isFileUrl } from './serviceUrl.js';
import type { TeamsSettings } from './settings.js';

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat */
const contentType = 'application/vnd.microsoft.teams.file.download.info';

const attachment = z.object({
  contentType: z.literal(contentType),
  name: z.string().max(400),
  content: z.object({ downloadUrl: z.string().min(1).max(4_000) }),
});

/** The first table among the files of a message in the personal chat: Teams gives a bot no others. */
export function fileIn(activity: TeamsActivity): SentFile | null {
  if (isShared(activity)) return null;
  const found = (activity.attachments ?? []).flatMap((one) => {
    const { success, data } = attachment.safeParse(one);
    return success && isTable(data.name) ? [data] : [];
  })[0];
  if (!found) return null;
  const { name, content } = found;
  return { platform: 'teams', workspace: tenantOf(activity), ref: content.downloadUrl, name };
}

/** Files that people send to the bot. Each has an address of its own, which needs no token and is good for minutes. */
export const createFiles = (settings: TeamsSettings): ChatFiles => ({
  read: async ({ ref }, atMost) => (isFileUrl(ref, settings) ? download(ref, {}, atMost) : 'gone'),
});

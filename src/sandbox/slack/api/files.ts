import type { Methods } from './context.js';
import { SlackRefusal } from './refusal.js';

/** Files that people have sent. https://docs.slack.dev/reference/methods/files.info */
export const files: Methods = {
  'files.info': ({ world }, { file }) => {
    const id = String(file);
    const found = world.files.get(id);
    if (!found) throw new SlackRefusal('file_not_found');
    const { name, bytes } = found;
    const url_private_download = `${world.address}/files/${id}`;
    return { file: { id, name, size: bytes.length, url_private_download } };
  },
};

import type { NeedsOf } from '../../../application/ports/index.js';
import { companyChats } from '../../../application/queries/company/companyChats.js';
import { partSchema } from '../cursor.js';
import { operation } from '../operation.js';
import { workspaceSchema, workspaceTold } from '../schemas.js';

export const listWorkspaces = operation({
  ...({ name: 'listWorkspaces', method: 'get', path: '/workspaces', scope: 'read' } as const),
  summary: 'The chats that have the app, with the channels that are known there. All in one part.',
  answers: { 200: { says: 'All of them.', schema: partSchema(workspaceSchema) } },
  problems: [],
  async run(deps: NeedsOf<typeof companyChats>, { actor }) {
    const read = await companyChats(deps, actor);
    if (read.kind === 'refused') return read;
    return { status: 200, body: { data: read.chats.map(workspaceTold), next: null } };
  },
});

import { z } from 'zod';
import { applyPeopleFile } from '../../application/people/files/applyPeopleFile.js';
import { dropPeopleFile } from '../../application/people/files/dropPeopleFile.js';
import { tryPeopleFile } from '../../application/people/files/tryPeopleFile.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { peopleFileMessage } from '../../messages/peopleFile.js';
import { id, type Turn } from './dialogue.js';

const asked = {
  fileId: id,
  mode: z.enum(['full', 'delta']).nullable(),
  dates: z.enum(['dmy', 'mdy']).nullable(),
};

/** A file of people that an admin has sent: what it would change, and that it be done. */
export const peopleFileIntents = [
  z.object({ kind: z.literal('peopleFile.try'), ...asked }),
  z.object({ kind: z.literal('peopleFile.apply'), ...asked, seen: id }),
  z.object({ kind: z.literal('peopleFile.drop'), fileId: id }),
] as const;

type FileIntent = z.infer<(typeof peopleFileIntents)[number]>;
type Of<Kind extends FileIntent['kind']> = Extract<FileIntent, { kind: Kind }>;

type FileNeeds = NeedsOf<typeof applyPeopleFile> & NeedsOf<typeof dropPeopleFile>;

export const peopleFileTurns = {
  async 'peopleFile.try'({ deps, person }, { kind: _, ...file }) {
    return says(peopleFileMessage(await tryPeopleFile(deps, person, file)));
  },
  async 'peopleFile.apply'({ deps, person }, { kind: _, ...file }) {
    return says(peopleFileMessage(await applyPeopleFile(deps, person, file)));
  },
  async 'peopleFile.drop'({ deps, person }, { fileId }) {
    return says(peopleFileMessage(await dropPeopleFile(deps, person, fileId)));
  },
} satisfies { [Kind in FileIntent['kind']]: Turn<FileNeeds, Of<Kind>> };

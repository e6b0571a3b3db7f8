import { isAdmin } from '../../application/actor.js';
import { openPeopleFile } from '../../application/people/files/openPeopleFile.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { peopleFileMessage } from '../../messages/peopleFile.js';
import type { Input } from '../incoming.js';
import { answerText, type TextNeeds } from './answerText.js';
import type { Talk } from './dialogue.js';

/** A table that somebody sent. Of whoever is no admin the words are heard, where there are some. */
export async function hearFile(
  talk: Talk<NeedsOf<typeof openPeopleFile> & TextNeeds>,
  { file, text }: Extract<Input, { kind: 'file' }>,
) {
  if (text !== '' && !isAdmin(talk.person)) return answerText(talk, text);
  return says(peopleFileMessage(await openPeopleFile(talk.deps, talk.person, file)));
}

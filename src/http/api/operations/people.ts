import { z } from 'zod';
import type { NeedsOf } from '../../../application/ports/index.js';
import {
  companyPeople,
  companyPeopleByEmail,
  companyPerson,
} from '../../../application/queries/company/companyPeople.js';
import { readEmail } from '../../../domain/people/email.js';
import { cursorAt, partQuery, partSchema, placeIn } from '../cursor.js';
import { idSchema, ownId } from '../ids.js';
import { operation } from '../operation.js';
import { personSchema, personTold } from '../schemas.js';
import { badCursor, notFound } from './missions.js';

export const listPeople = operation({
  ...({ name: 'listPeople', method: 'get', path: '/people', scope: 'read' } as const),
  summary: 'Everybody of the company who is known, or whoever has an address.',
  query: partQuery.extend({ email: z.string().max(254).optional() }),
  answers: { 200: { says: 'A part of the list.', schema: partSchema(personSchema) } },
  problems: ['bad-query'],
  async run(
    deps: NeedsOf<typeof companyPeople> & NeedsOf<typeof companyPeopleByEmail>,
    { actor, query: { cursor, limit, email } },
  ) {
    const address = readEmail(email);
    if (email !== undefined && address === null)
      return { problem: 'bad-query', errors: [{ parameter: 'email', detail: 'It is no e-mail address.' }] };
    const after = cursor === undefined ? '' : placeIn('people', cursor, '');
    if (after === undefined) return badCursor;
    const part =
      address === null
        ? await companyPeople(deps, actor, { after, limit })
        : await companyPeopleByEmail(deps, actor, address);
    if (part.kind === 'refused') return part;
    return { status: 200, body: { data: part.items.map(personTold), next: cursorAt('people', part.next) } };
  },
});

export const showPerson = operation({
  ...({ name: 'showPerson', method: 'get', path: '/people/{id}', scope: 'read' } as const),
  summary: 'One person.',
  params: z.strictObject({ id: idSchema('person') }),
  answers: { 200: { says: 'The person.', schema: personSchema } },
  problems: ['not-found'],
  async run(deps: NeedsOf<typeof companyPerson>, { actor, params }) {
    const id = ownId('person', params.id);
    if (id === null) return notFound;
    const read = await companyPerson(deps, actor, id);
    return read.kind === 'refused' ? read : { status: 200, body: personTold(read.person) };
  },
});

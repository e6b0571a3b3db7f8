import { z } from 'zod';
import { erasePerson } from '../../../application/people/erasing/erasePerson.js';
import { mergePeople } from '../../../application/people/merging/mergePeople.js';
import { takeApart } from '../../../application/people/merging/takeApart.js';
import type { NeedsOf } from '../../../application/ports/index.js';
import { personFacts } from '../../../application/queries/people/personFacts.js';
import { searchPeople } from '../../../application/queries/people/searchPeople.js';
import { type Refused, refused } from '../../../application/refusals.js';
import { changeRole } from '../../../application/roles/changeRole.js';
import { givableRoles, siteLongest, sitesAtMost } from '../../../domain/people/roles.js';
import { visibleLine } from '../../../domain/people/visibleText.js';
import type {
  ConsoleErased,
  ConsoleMerged,
  ConsolePeople,
  ConsolePerson,
  ConsoleTakenApart,
} from '../adminWire.js';
import { consoleRoute } from '../route.js';

const id = z.string().min(1).max(64);
const text = z.string().max(200);

const onWire = <Told extends { readonly kind: unknown }>({ kind: _, ...told }: Told) => told;

/** Who is of the company, what is known of them, and what an admin does about it. */
export const peopleRoutes = [
  consoleRoute({
    method: 'get',
    path: '/people',
    input: z.strictObject({ text: text.default(''), site: text.optional(), after: id.optional() }),
    async run(deps: NeedsOf<typeof searchPeople>, { actor, input }): Promise<ConsolePeople | Refused> {
      const found = await searchPeople(deps, actor, input);
      return found.kind === 'refused' ? found : onWire(found);
    },
  }),
  consoleRoute({
    method: 'get',
    path: '/person',
    input: z.strictObject({ employeeId: id }),
    async run(deps: NeedsOf<typeof personFacts>, { actor, input }): Promise<ConsolePerson | Refused> {
      const found = await personFacts(deps, actor, input);
      if (found.kind === 'refused') return found;
      const accounts = found.accounts.map((account) => ({
        ...account,
        lastSeenAt: account.lastSeenAt?.toISOString() ?? null,
      }));
      return { ...onWire(found), accounts };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/person/role',
    input: z.strictObject({
      ...{ employeeId: id, role: z.enum(givableRoles), gives: z.boolean() },
      sites: z.array(z.string().min(1).max(siteLongest)).max(sitesAtMost).nullable(),
    }),
    async run(deps: NeedsOf<typeof changeRole>, { actor, input }): Promise<object | Refused> {
      const sites = input.sites?.map((site) => visibleLine(site, siteLongest)) ?? null;
      const changed = await changeRole(deps, actor, { ...input, sites });
      return changed.kind === 'refused' ? changed : { already: changed.already };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/person/merge',
    input: z.strictObject({ employeeId: id, otherId: id }),
    run: (deps: NeedsOf<typeof mergePeople>, { actor, input }): Promise<ConsoleMerged | Refused> =>
      mergePeople(deps, actor, input),
  }),
  consoleRoute({
    method: 'post',
    path: '/person/take-apart',
    input: z.strictObject({ employeeId: id, identityId: id }),
    run: (deps: NeedsOf<typeof takeApart>, { actor, input }): Promise<ConsoleTakenApart | Refused> =>
      takeApart(deps, actor, input),
  }),
  consoleRoute({
    method: 'post',
    path: '/person/erase',
    input: z.strictObject({ employeeId: id, name: text }),
    async run(
      deps: NeedsOf<typeof erasePerson> & NeedsOf<typeof personFacts>,
      { actor, input },
    ): Promise<ConsoleErased | Refused> {
      const person = await personFacts(deps, actor, input);
      if (person.kind === 'refused') return person;
      // Whoever erases has typed whom: an id alone is soon pressed.
      if (visibleLine(input.name, 200) !== visibleLine(person.name, 200)) return { kind: 'otherName' };
      if (person.id === actor.employee.id) return refused({ code: 'unknownAction' });
      return erasePerson(deps, actor, { employeeId: person.id });
    },
  }),
];

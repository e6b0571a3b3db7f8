import mongoose from 'mongoose';
import { finishErasure } from '../../src/application/people/erasing/finishErasure.js';
import { heldAbout } from '../../src/application/queries/heldAbout.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { modelsOn } from '../../src/persistence/models.js';
import { employee, newId, organisation } from '../contracts/samples.js';
import { openTestDatabase } from '../support/mongodb.js';
import { createWorld } from '../support/world.js';

/**
 * Where the id of somebody stands, and what becomes of it. It is told to whoever asks, or not, and erased, or not. A new
 * field with an id of somebody fails here until it is treated.
 */
const treated: Readonly<Record<string, string>> = {
  'activities.employeeId':
    'repeats a place, which is told; gone once nothing is left to take out of the HRIS',
  'announcements.createdBy': 'told; the id stays, and stands for nobody',
  'assistants.employeeId': 'a key, not told; gone',
  'audit.by': 'told; a pseudonym stays',
  'audit.personId': 'told; a pseudonym stays',
  'consoleKeys.employeeId': 'kept for a day, not told; gone',
  'dataLinks.employeeId': 'a key, not told; gone',
  'dialogues.employeeId': 'told; gone',
  'directoryEntries.employeeId': 'told; gone',
  'employees.fromDirectory.manager.by': 'told; how a directory names the manager, gone with them',
  'employees.managerId': 'told; of those who had them as a manager none is left',
  'engagements.added.by': 'told to whom the place is; the id stays, and stands for nobody',
  'engagements.approval.by': 'told to whom the place is; the id stays, and stands for nobody',
  'engagements.attendance.company.by': 'told to whom the place is; the id stays, and stands for nobody',
  'engagements.attendance.corrected.by': 'told to whom the place is; the id stays, and stands for nobody',
  'engagements.attendance.nonprofit.by': 'a name that the nonprofit’s contact has written, of nobody here',
  'engagements.employeeId': 'told; what is over stays, under an id that stands for nobody',
  'erasures.employeeId': 'that it was asked, which is kept while it lasts',
  'hrisConnections.preview.lines.personId':
    'of a dry run, until the next reading, not told; the id stands for nobody',
  'identities.employeeId': 'told; gone',
  'missionChanges.createdBy': 'told; the id stays, and stands for nobody',
  'missionImports.employeeId': 'kept for two hours, not told; gone',
  'missions.createdBy': 'told; the id stays, and stands for nobody',
  'nonces.by': 'the database’s own word on who holds it, gone within the hour',
  'nonprofitPages.framing.by': 'a name that the nonprofit’s contact has written, of nobody here',
  'organisations.roles.by': 'told as a line of the log; the id stays, and stands for nobody',
  'organisations.roles.employeeId': 'told; gone',
  'peopleFiles.employeeId': 'kept for two hours, not told; gone',
  'posters.createdBy': 'told; the id stays, and stands for nobody',
  'preparedSignUps.employeeId': 'kept for a week; told as the message they got; gone',
  'proposals.colleagueId': 'told; gone',
  'proposals.proposerId': 'told; gone',
  'signUpDialogues.employeeId': 'told; gone',
  'signUpLinks.employeeId': 'kept for a day, not told; gone',
};

/** Names that such a field has had so far; another one would be seen in the review of its act. */
const ofPeople = /(?:^|\.)(?:by|createdBy|\w*(?:employee|person|manager|colleague|proposer|partner)Id)$/iu;
const models = modelsOn(mongoose.createConnection());

function fieldsOf(schema: mongoose.Schema, before = ''): string[] {
  return Object.entries(schema.paths).flatMap(([path, type]) => {
    const inner = (type as { schema?: mongoose.Schema }).schema;
    return inner ? fieldsOf(inner, `${before}${path}.`) : [`${before}${path}`];
  });
}

test('every field with somebody’s id is treated', () => {
  const found = Object.values(models).flatMap((model) =>
    fieldsOf(model.schema as unknown as mongoose.Schema)
      .filter((path) => ofPeople.test(path) && !path.startsWith('unwritten.'))
      .map((path) => `${model.collection.name}.${path}`),
  );
  expect([...new Set(found)].sort()).toEqual(Object.keys(treated).sort());
});

describe('in a store', () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  let opened: OpenStore;
  beforeAll(async () => {
    database = await openTestDatabase();
    opened = await openStore(database.uri);
  });
  afterAll(async () => {
    await opened.close();
    await database.close();
  });

  /** These are of no company, or are found by the company's workspaces. */
  const ofNone = new Set([
    'organisations',
    'workspaces',
    'inbox',
    'leases',
    'installations',
    'counters',
    'nonces',
    'removals',
  ]);

  test('forgetting a company leaves nothing of it in any collection', async () => {
    const organisationId = newId();
    const names = Object.values(models).map((model) => model.collection.name);
    const owned = names.filter((name) => !ofNone.has(name));
    for (const name of owned)
      await opened.database.collection(name).insertOne({ _id: newId() as never, organisationId });
    await opened.forget(organisationId);
    const left = await Promise.all(
      owned.map(async (name) => [
        name,
        await opened.database.collection(name).countDocuments({ organisationId }),
      ]),
    );
    expect(left.filter(([, count]) => count !== 0)).toEqual([]);
  });

  /** Fields of rows that people are told of. No more of a row than it needs to be read. */
  const rows: readonly [collection: string, field: string, more: object][] = [
    ['missions', 'createdBy', { number: 1, title: 'marked', slots: [], skills: [], causes: [] }],
    ['announcements', 'createdBy', { missionId: 'marked', state: 'sent' }],
    ['missionChanges', 'createdBy', { missionId: 'marked', before: {}, after: {} }],
    ['posters', 'createdBy', { missionId: 'marked', key: 'secret', withdrawn: true }],
    ['audit', 'by', { line: 'l1', kind: 'mission.changed', at: new Date(), missionId: 'marked' }],
    ['audit', 'personId', { line: 'l2', kind: 'role.given', at: new Date(), missionId: 'marked' }],
  ];

  test.each(rows)(
    'a row of %s by its %s is told to whom it is of, and erased as it is to be',
    async (name, field, more) => {
      const company = organisation();
      const { id: organisationId } = company;
      await opened.store.organisations.ensure(company);
      const { id } = await opened.store.employees.ensure(employee({ organisationId }));
      const collection = opened.database.collection(name);
      const at = `${organisationId} ${new Date().toISOString()} ${newId()}`;
      await collection.insertOne({ _id: at as never, organisationId, [field]: id, ...more });
      const { ports } = await createWorld();
      const deps = { ...ports, ...opened.store };
      const held = JSON.stringify(await heldAbout(deps, organisationId, id));
      expect(held).toContain('marked');
      expect(held).not.toContain('secret');
      await finishErasure(deps, { organisationId, employeeId: id });
      expect(await opened.store.employees.find(organisationId, id)).not.toMatchObject({
        email: 'ana@example.org',
      });
      const [row] = await collection.find({ organisationId }).toArray();
      if (treated[`${name}.${field}`]?.includes('pseudonym')) expect(row?.[field]).toMatch(/^erased-/);
      else expect(row?.[field]).toBe(id);
    },
  );
});

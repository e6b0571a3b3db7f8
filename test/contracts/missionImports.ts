import type { ImportPlan, MissionImports } from '../../src/application/ports/index.js';
import { noFraming } from '../../src/domain/missions/framing.js';
import { minutes, newId, noon, type OpenTestStore } from './samples.js';

const plan: ImportPlan = {
  ...{ id: 'p1', unit: 'mission', unknownSites: ['Lyno'] },
  wanted: [
    {
      ...{ lines: [2, 3], reference: 'R1', timezone: 'Europe/Paris' },
      draft: {
        ...{ title: 'T', nonprofit: 'N', summary: 'S', place: 'P', bring: '' },
        ...{
          sites: ['Lyon'],
          dropped: [],
          skills: ['a'],
          questions: [{ text: 'Q', kind: 'choice', choices: ['S', 'M'] }],
        },
        slots: [{ id: null, startsAt: noon, endsAt: minutes(60), capacity: 3, minimum: null }],
      },
      framing: { framing: noFraming, cause: 4, legalForm: null },
      nonprofit: { contact: null, register: null, eligibility: null },
    },
  ],
  refused: [{ line: 4, title: '', problems: [{ field: null, code: 'withOther', other: 2 }] }],
  notRead: ['Humeur'],
};

/** Imports of missions: a link, what was read, and what became of it. */
export function describeMissionImportsContract(name: string, open: OpenTestStore): void {
  describe(`imports of missions (${name})`, () => {
    let imports: MissionImports;
    beforeAll(async () => {
      imports = (await open()).missionImports;
    });
    const link = () => ({ organisationId: newId(), employeeId: newId(), key: newId(), until: minutes(60) });

    test('a key opens its own until its end, in its own organisation', async () => {
      const { key, ...of } = link();
      await imports.open({ ...of, key });
      expect(await imports.find(of.organisationId, key, noon)).toEqual({
        ...of,
        plan: null,
        begun: null,
        done: null,
      });
      expect(await imports.find(of.organisationId, key, minutes(60))).toBeNull();
      expect(await imports.find(newId(), key, noon)).toBeNull();
      expect(await imports.find(of.organisationId, newId(), noon)).toBeNull();
    });

    test('what was read is kept as it was, until something else is read', async () => {
      const { key, ...of } = link();
      await imports.open({ ...of, key });
      await imports.keep(newId(), key, plan);
      expect((await imports.find(of.organisationId, key, noon))?.plan).toBeNull();
      await imports.keep(of.organisationId, key, plan);
      expect((await imports.find(of.organisationId, key, noon))?.plan).toEqual(plan);
      await imports.keep(of.organisationId, key, { ...plan, id: 'p2' });
      expect((await imports.find(of.organisationId, key, noon))?.plan?.id).toBe('p2');
    });

    test('who begins first of what was read holds, until something else is read', async () => {
      const { key, ...of } = link();
      const begun = { at: noon, existing: 1 };
      const later = { at: minutes(1), existing: 2 };
      await imports.open({ ...of, key });
      await imports.keep(of.organisationId, key, plan);
      expect(await imports.begin(newId(), key, begun)).toBeNull();
      const both = [
        imports.begin(of.organisationId, key, begun),
        imports.begin(of.organisationId, key, begun),
      ];
      expect(await Promise.all(both)).toEqual([begun, begun]);
      expect(await imports.begin(of.organisationId, key, later)).toEqual(begun);
      expect(await imports.find(of.organisationId, key, noon)).toMatchObject({ plan, begun });
      await imports.keep(of.organisationId, key, { ...plan, id: 'p2' });
      expect(await imports.begin(of.organisationId, key, later)).toEqual(later);
      await imports.finish(of.organisationId, key, { created: 0, existing: 2 });
      expect(await imports.begin(of.organisationId, key, begun)).toBeNull();
    });

    test('once it is done nothing of what was read is kept, and who said so first holds', async () => {
      const { key, ...of } = link();
      await imports.open({ ...of, key });
      await imports.keep(of.organisationId, key, plan);
      await imports.finish(newId(), key, { created: 9, existing: 9 });
      const done = { created: 1, existing: 0 };
      await imports.finish(of.organisationId, key, done);
      await imports.finish(of.organisationId, key, { created: 0, existing: 1 });
      await imports.keep(of.organisationId, key, plan);
      expect(await imports.find(of.organisationId, key, noon)).toEqual({
        ...of,
        plan: null,
        begun: null,
        done,
      });
    });

    test('of somebody who is forgotten nothing is left, and all of others', async () => {
      const [one, other] = [link(), link()];
      await imports.open(one);
      await imports.open({ ...other, organisationId: one.organisationId });
      await imports.forget(newId(), one.employeeId);
      expect(await imports.find(one.organisationId, one.key, noon)).not.toBeNull();
      await imports.forget(one.organisationId, one.employeeId);
      expect(await imports.find(one.organisationId, one.key, noon)).toBeNull();
      expect(await imports.find(one.organisationId, other.key, noon)).not.toBeNull();
    });
  });
}

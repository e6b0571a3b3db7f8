import { answerFraming, attestAsNonprofit } from '../../src/application/attendance/answerAsNonprofit.js';
import { repair } from '../../src/application/maintenance/repair.js';
import type { Ports } from '../../src/application/ports/index.js';
import type { PageName } from '../../src/application/queries/nonprofitPage.js';
import { compose } from '../../src/messages/notices/compose.js';
import { signUp } from '../support/acts.js';
import { createWorld } from '../support/world.js';
import { Killed, mortal } from './crowd/mortal.js';

/** A mission with its nonprofit's page open, and Ana on it. */
async function opened() {
  const world = await createWorld();
  const { ports, clock } = world;
  const { id: organisationId } = world.organisation;
  const olga = await world.person('Olga', { organiser: true });
  const mission = await world.mission();
  const slotId = mission.slots[0]?.id ?? '';
  await signUp(ports, await world.person('Ana'), { slotId, anyway: false });
  const page: PageName = { organisationId, key: 'a'.repeat(64) };
  const until = new Date('2027-01-01T00:00:00Z');
  await ports.nonprofitPages.open({ ...page, missionId: mission.id, until });
  const [ana] = await ports.engagements.ofSlot(organisationId, slotId, ['confirmed']);
  return {
    ...{ ports, clock, page, slotId, engagementId: ana?.id ?? '' },
    /** What Olga is told of it, of what has been queued. */
    told: async () => {
      const rows = await ports.deliveries.ofEmployee(organisationId, olga.employee.id, 50);
      const answered = rows.filter(({ subject }) => subject.kind === 'nonprofit.answered');
      const said = await Promise.all(answered.map((row) => compose(ports, row)));
      return said.map((one) => (one === 'cancel' ? one : one.message));
    },
  };
}

type Scene = Awaited<ReturnType<typeof opened>>;

const agrees = (ports: Ports, { page }: Scene) =>
  answerFraming(ports, page, { by: 'Amina', agrees: true, remark: null });

const attests = (ports: Ports, { page, slotId, engagementId }: Scene) => {
  const said = new Map([[engagementId, { presence: 'present', minutes: null, reason: null } as const]]);
  return attestAsNonprofit(ports, page, { slotId, by: 'Amina', said, others: false });
};

test.each([
  ['the framing', '2026-11-30T10:00:00Z', agrees, { of: 'framing', agrees: true, by: 'Amina' }],
  ['who was there', '2026-12-01T13:00:00Z', attests, { of: 'attendance', present: 1 }],
] as const)('killed at any write of an answer about %s: it is told once', async (_, at, answers, said) => {
  for (let writes = 1; writes < 40; writes += 1) {
    for (const [after, again] of [
      [false, false],
      [false, true],
      [true, false],
      [true, true],
    ] as const) {
      const scene = await opened();
      const { ports, clock, told } = scene;
      clock.moveTo(at);
      const outcome = await answers(mortal(ports, writes, after), scene).catch((error) => {
        if (!(error instanceof Killed)) throw error;
        return null;
      });
      const isFirst = writes === 1 && !after;
      // Whoever saw an error presses again; of nothing that was kept nobody could be told otherwise.
      if (again || isFirst) await answers(ports, scene);
      clock.forward(2);
      await repair(ports);
      await repair(ports);
      const heard = await told();
      const isSaid = heard.length === 1 && heard[0] !== 'cancel';
      // What was only begun is told of once there is something to say.
      if (isSaid || again || isFirst || outcome) expect(heard).toMatchObject([{ said }]);
      else expect([writes, heard]).toEqual([writes, ['cancel']]);
      if (outcome && again) return;
    }
  }
  throw new Error('it never came to its end');
});

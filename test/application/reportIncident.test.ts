import { reportIncident } from '../../src/application/engagements/reportIncident.js';
import { compose } from '../../src/messages/notices/compose.js';
import { signUp } from '../support/acts.js';
import { createWorld } from '../support/world.js';

/** Ana is on a half-day that has begun; Olga organises. */
async function scene() {
  const world = await createWorld();
  const [ana, olga] = [await world.person('Ana'), await world.person('Olga', { organiser: true })];
  const mission = await world.mission({ startsAt: '2026-12-03T13:00:00Z', endsAt: '2026-12-03T16:30:00Z' });
  await signUp(world.ports, ana, { slotId: mission.slots[0]?.id ?? '', anyway: false });
  const [engagement] = await world.ports.engagements.ofEmployee(world.organisation.id, ana.employee.id, [
    'confirmed',
  ]);
  world.clock.moveTo('2026-12-03T14:00:00Z');
  const report = () => reportIncident(world.ports, ana, { engagementId: engagement?.id ?? '' });
  /** Who would be told now, of all that was queued. */
  const told = async () => {
    const much = new Date('2028-01-01T00:00:00Z');
    const found: [string | null, string][] = [];
    for (;;) {
      const row = await world.ports.deliveries.claim(world.workspaces.slack.id, much, much);
      if (!row) return found;
      await world.ports.deliveries.settle(row, { state: 'cancelled' });
      if (row.subject.kind !== 'incident.reported') continue;
      const composed = await compose(world.ports, row);
      const to = row.recipient.kind === 'employee' ? row.recipient.employeeId : null;
      found.push([to, composed === 'cancel' ? composed : composed.message.kind]);
    }
  };
  return { world, olga, report, told };
}

test('whoever organises is told, once for two reports at once', async () => {
  const { olga, report, told } = await scene();
  expect(await Promise.all([report(), report()])).toEqual([{ kind: 'reported' }, { kind: 'reported' }]);
  expect(await told()).toEqual([[olga.employee.id, 'incident.reported']]);
});

test('whoever stopped organising between the incident and its message is told nothing', async () => {
  const { world, olga, report, told } = await scene();
  await report();
  await world.ports.identities.setReachability(world.organisation.id, olga.identity.id, 'left');
  expect(await told()).toEqual([[olga.employee.id, 'cancel']]);
});

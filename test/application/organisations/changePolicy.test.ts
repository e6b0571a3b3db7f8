import fc from 'fast-check';
import { changePolicy } from '../../../src/application/organisations/changePolicy.js';
import { defaultPolicy } from '../../../src/domain/organisations/organisation.js';
import { policyMistakes, policyNames } from '../../../src/domain/organisations/policyRules.js';
import { createWorld } from '../../support/world.js';

async function scene() {
  const world = await createWorld();
  const admin = { ...(await world.person('Ana')), roles: ['admin' as const] };
  const other = { ...(await world.person('Ben')), roles: ['admin' as const] };
  const log = async () => (await world.ports.audit.list(world.organisation.id, { limit: 10 })).reverse();
  return { world, ports: world.ports, admin, other, log };
}

test('an admin changes a rule, and the log has what it was and what it is', async () => {
  const { world, ports, admin, log } = await scene();
  const change = { halfDaysPerYear: 4, quietHours: { from: '19:00', to: '08:00' } };
  const changed = await changePolicy(ports, admin, { version: 0, change });
  expect(changed).toMatchObject({ kind: 'policy', already: false, version: 1, policy: change });
  const kept = await ports.organisations.find(world.organisation.id);
  expect(kept?.policy).toEqual({ ...defaultPolicy, ...change });
  expect(await log()).toMatchObject([
    {
      ...{ kind: 'policy.changed', by: admin.employee.id },
      before: { halfDaysPerYear: '', quietHours: '{"from":"20:30","to":"07:00"}' },
      after: { halfDaysPerYear: '4', quietHours: '{"from":"19:00","to":"08:00"}' },
    },
  ]);
  expect(await changePolicy(ports, admin, { version: 1, change })).toMatchObject({
    already: true,
    version: 1,
  });
  expect(await log()).toHaveLength(1);
});

test('of two admins at once the second hears that it changed meanwhile, and how it is', async () => {
  const { ports, admin, other, log } = await scene();
  const outcomes = await Promise.all([
    changePolicy(ports, admin, { version: 0, change: { halfDaysPerYear: 4 } }),
    changePolicy(ports, other, { version: 0, change: { approval: 'approve' } }),
  ]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changedMeanwhile', 'policy']);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ version: 1 });
  expect(await log()).toHaveLength(1);
});

test('nobody else changes a rule, and nothing that no rule takes', async () => {
  const { world, ports, admin, log } = await scene();
  for (const roles of [[], ['organiser'], ['guest']] as const)
    expect(
      await changePolicy(ports, { ...admin, roles }, { version: 0, change: { approval: 'none' } }),
    ).toMatchObject({ refusal: { code: 'adminsOnly' } });
  const wrong = JSON.parse('{"__proto__": {}, "constructor": 1, "halfDaysPerYear": 0, "address": "tutu"}');
  const mistakes = await changePolicy(ports, admin, { version: 0, change: { ...wrong, leaveAtMost: 10 } });
  expect(mistakes).toEqual({
    kind: 'mistakes',
    names: ['__proto__', 'constructor', 'halfDaysPerYear', 'address'],
  });
  const kept = await ports.organisations.find(world.organisation.id);
  expect(kept?.policy).toEqual(defaultPolicy);
  expect(await log()).toEqual([]);
});

test('what holds by default is taken, and whatever is of another kind is not', () => {
  expect(policyMistakes({ ...defaultPolicy })).toEqual([]);
  expect([...policyNames].sort()).toEqual(Object.keys(defaultPolicy).sort());
  const wrong = { offerMinutes: 14.5, workingHours: { from: '18:00', to: '09:00' }, dayBeforeAt: '24:00' };
  const others = { quietHours: { from: '20:00', to: '07:00', x: 1 }, workEmailDomains: ['EXAMPLE.org'] };
  expect(policyMistakes({ ...wrong, ...others })).toEqual(Object.keys({ ...wrong, ...others }));
  fc.assert(
    fc.property(
      fc.constantFrom(...policyNames),
      fc.oneof(fc.object(), fc.double(), fc.string()),
      (name, value) => {
        const isTaken = policyMistakes({ [name]: value }).length === 0;
        return !isTaken || typeof value === typeof defaultPolicy[name] || name === 'halfDaysPerYear';
      },
    ),
  );
});

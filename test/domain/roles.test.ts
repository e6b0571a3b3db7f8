import {
  type GivenRole,
  isSameSite,
  passedOn,
  sitesOnce,
  withoutRole,
  withRole,
} from '../../src/domain/people/roles.js';

const given = (employeeId: string, change: Partial<GivenRole> = {}): GivenRole => ({
  ...{ employeeId, role: 'organiser', source: 'chat', by: 'admin', at: new Date(0) },
  ...change,
});

test('a site is the same one however it is written', () => {
  expect(isSameSite('Saint-Étienne', ' saint etienne')).toBe(true);
  expect(isSameSite('Lyon', 'Lyon 2')).toBe(false);
  expect(sitesOnce([' Lyon ', 'lyon', '', '--', 'Paris'])).toEqual(['Lyon', 'Paris']);
});

test('a role given again changes nothing, other sites take the place of those of before', () => {
  const lyon = given('ana', { sites: ['Lyon', 'Paris'] });
  const held = [given('ben'), lyon];
  expect(withRole(held, given('ana', { sites: ['paris', 'LYON'], by: 'another' }))).toBeNull();
  const everywhere = given('ana');
  expect(withRole(held, everywhere)).toEqual([given('ben'), everywhere]);
  expect(withRole(held, given('ana', { role: 'admin' }))).toHaveLength(3);
});

test('what was not held is not taken', () => {
  expect(withoutRole([given('ana')], 'ana', 'admin')).toBeNull();
  expect(withoutRole([given('ana'), given('ben')], 'ana', 'organiser')).toEqual([given('ben')]);
});

test('of two who are one, the roles of both are kept, each once', () => {
  const own = given('ana', { sites: ['Lyon'] });
  expect(passedOn([given('ben')], 'zoe', 'ana')).toBeNull();
  expect(passedOn([own, given('zoe'), given('zoe', { role: 'admin' })], 'zoe', 'ana')).toEqual([
    own,
    given('ana', { role: 'admin' }),
  ]);
});

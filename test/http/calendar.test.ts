import ICAL from 'ical.js';
import type { Person } from '../../src/application/people/person.js';
import { calendarUrl } from '../../src/application/queries/standings.js';
import type { Engagement } from '../../src/domain/engagements/engagement.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import { readCalendar } from '../../src/http/calendar/readCalendar.js';
import { engaged } from '../outbox/support/outbox.js';
import { createWorld, type World } from '../support/world.js';

/** A calendar file as ical.js reads it: its method, and the properties of its one event. */
function parse(file: string) {
  expect(file.replaceAll('\r\n', '')).not.toContain('\n');
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(file));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  if (!event) throw new Error('There is no event.');
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  // Once and only once each, as RFC 5546 asks of PUBLISH (3.2.1) and of CANCEL (3.2.5).
  for (const name of ['uid', 'dtstamp', 'dtstart', 'organizer', 'sequence', 'summary', 'status'])
    expect([name, event.getAllProperties(name).length]).toEqual([name, 1]);
  expect(event.getAllProperties('attendee')).toEqual([]);
  const alarms = event
    .getAllSubcomponents('valarm')
    .map((each) => String(each.getFirstPropertyValue('trigger')));
  return { method: calendar.getFirstPropertyValue('method'), value, alarms };
}

describe('a calendar file', () => {
  let world: World;
  let person: Person;
  let mission: Mission;

  const file = async (change: Partial<Engagement> = {}) => {
    const engagement = await engaged(world, person, mission, {
      state: 'confirmed',
      seat: 1,
      version: 3,
      ...change,
    });
    const url = calendarUrl('https://etincelle.example', engagement);
    const name = decodeURIComponent(url.slice('https://etincelle.example/calendar/'.length));
    return { engagement, name, answer: await readCalendar(world.ports)(name) };
  };

  const move = (id: string, state: 'withdrawn' | 'cancelled') =>
    world.ports.engagements.move(world.organisation.id, id, ['confirmed'], { state, seat: null });

  beforeEach(async () => {
    world = await createWorld();
    person = await world.person('Anna');
    mission = await world.mission();
  });

  it('says when and where, in UTC, with the hours of the place in words', async () => {
    const { engagement, answer } = await file();
    expect(answer).toMatchObject({
      status: 200,
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      fileName: 'etincelle-mission-1.ics',
    });
    const { method, value, alarms } = parse(answer.body);
    expect(method).toBe('PUBLISH');
    expect(value('uid')).toBe(`${engagement.id}@etincelle`);
    expect(value('sequence')).toBe('3');
    expect(value('dtstamp')).toBe('2026-11-23T09:00:00Z');
    expect(value('dtstart')).toBe('2026-12-01T08:00:00Z');
    expect(value('dtend')).toBe('2026-12-01T11:30:00Z');
    expect(value('summary')).toBe('Après-midi au jardin');
    expect(value('location')).toBe('12 rue des Lilas, Paris');
    expect(value('status')).toBe('CONFIRMED');
    expect(value('organizer')).toBe('invalid:nomail');
    expect(value('description')).toMatch(/Les Jardins Partagés/);
    expect(alarms).toEqual(['-P1D']);
  });

  it('tells the hours in the person’s language, on the mission’s own clock alone', async () => {
    const change = { locale: 'en', timezone: 'America/Montreal' } as const;
    await world.ports.employees.update(world.organisation.id, person.employee.id, change);
    const description = parse((await file()).answer.body).value('description');
    expect(description).toContain('Tuesday 1 December, 9 am – 12:30 pm (Paris time)');
    expect(description).not.toContain('where you are');
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['the person has left', (id) => move(id, 'withdrawn')],
    ['their engagement is cancelled', (id) => move(id, 'cancelled')],
    [
      'the mission is cancelled',
      () =>
        world.ports.missions.update(world.organisation.id, mission.id, ['announced'], {
          status: 'cancelled',
        }),
    ],
  ])('takes the entry out at the same address, with a higher sequence, once %s', async (_, happens) => {
    const { engagement, name, answer } = await file();
    const before = parse(answer.body);
    await happens(engagement.id);
    const { body, contentType } = await readCalendar(world.ports)(name);
    const after = parse(body);
    expect([before.method, after.method]).toEqual(['PUBLISH', 'CANCEL']);
    expect(contentType).toBe('text/calendar; charset=utf-8; method=CANCEL');
    expect(after.value('uid')).toBe(before.value('uid'));
    expect(Number(after.value('sequence'))).toBeGreaterThan(Number(before.value('sequence')));
    expect(after.value('status')).toBe('CANCELLED');
    expect(after.alarms).toEqual([]);
  });

  it('tells nobody who left whom to call on site', async () => {
    expect(parse((await file({ state: 'withdrawn', seat: null })).answer.body).value('description')).toBe('');
  });

  it('cannot be broken by what an organiser types', async () => {
    mission = await world.mission();
    await world.ports.missions.update(world.organisation.id, mission.id, ['announced'], {
      title: `A; b,\tc\r\nEND:VEVENT\r\nX-EVIL:1\u0000\u2028 ${'é'.repeat(200)}`,
    });
    const { body } = (await file()).answer;
    expect(body).not.toMatch(/^X-EVIL/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested.
    expect(body).not.toMatch(/[\u0000-\u0009]/);
    expect(body.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(parse(body).value('summary')).toContain('A; b, c\nEND:VEVENT\nX-EVIL:1');
  });

  it.each(['pending', 'waitlisted', 'offered'] as const)('does not exist while %s', async (state) => {
    expect((await file({ state, seat: null })).answer.status).toBe(404);
  });

  it('is not given for a wrong key, another organisation or a malformed name', async () => {
    const { engagement, name } = await file();
    const route = readCalendar(world.ports);
    const wrong = [
      name.replace(/.\.ics$/, 'x.ics'),
      name.replace(engagement.calendarKey, ''),
      name.replace(engagement.calendarKey, 'k'),
      name.replace(world.organisation.id, 'another'),
      name.replace('.ics', ''),
      `${name}.ics`,
      '',
      '...ics',
      '../../etc/passwd',
      `${'a'.repeat(100_000)}.b.c.ics`,
    ];
    for (const file of wrong) {
      expect(await route(file)).toEqual({
        status: 404,
        contentType: 'text/plain; charset=utf-8',
        fileName: null,
        body: 'Not found\n',
      });
    }
  });

  it('is found in an organisation whose id holds dots', async () => {
    world = await createWorld({ organisationId: 'exemple.org/paris' });
    person = await world.person('Anna');
    mission = await world.mission();
    const { name, answer } = await file();
    expect(name).toMatch(/^exemple\.org\/paris\./);
    expect(answer.status).toBe(200);
  });
});

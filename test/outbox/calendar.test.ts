import type { Person } from '../../src/application/people/person.js';
import { calendarUrl } from '../../src/application/queries/calendarUrl.js';
import type { Engagement } from '../../src/domain/engagements/engagement.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import { calendarRoute } from '../../src/http/calendar/readCalendar.js';
import { createWorld, type World } from '../support/world.js';
import { engaged } from './support/outbox.js';

/** The properties of a calendar file, lines unfolded, texts unescaped (RFC 5545, 3.1 and 3.3.11). */
function parse(file: string): Map<string, string> {
  expect(file.replaceAll('\r\n', '')).not.toContain('\n');
  const lines = file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const text = (value: string) => value.replaceAll('\\n', '\n').replaceAll(/\\([;,\\])/g, '$1');
  const properties = lines.map(
    (line) => [line.slice(0, line.indexOf(':')), text(line.slice(line.indexOf(':') + 1))] as const,
  );
  // The alarm comes after the event's own lines and has a description too: the first of a name counts.
  return new Map(properties.reverse());
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
    return { engagement, name, answer: await calendarRoute(world.ports)(name) };
  };

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
    const entry = parse(answer.body);
    expect(Object.fromEntries(entry)).toMatchObject({
      METHOD: 'PUBLISH',
      UID: `${engagement.id}@etincelle`,
      SEQUENCE: '3',
      DTSTAMP: '20261123T090000Z',
      DTSTART: '20261201T080000Z',
      DTEND: '20261201T113000Z',
      SUMMARY: 'Après-midi au jardin',
      LOCATION: '12 rue des Lilas, Paris',
      STATUS: 'CONFIRMED',
      TRIGGER: '-P1D',
      ACTION: 'DISPLAY',
    });
    expect(entry.get('DESCRIPTION')).toMatch(/Les Jardins Partagés/);
  });

  it('tells the hours in the person’s language and on both clocks', async () => {
    const change = { locale: 'en', timezone: 'America/Montreal' } as const;
    await world.ports.employees.update(world.organisation.id, person.employee.id, change);
    const description = parse((await file()).answer.body).get('DESCRIPTION');
    expect(description).toContain('Tuesday 1 December');
    expect(description).toContain('(Europe/Paris)');
    expect(description).toContain('3 am – 6:30 am where you are');
  });

  it('keeps its identity and cancels the entry when the person left', async () => {
    const { engagement, answer } = await file({ state: 'withdrawn', seat: null, version: 4 });
    expect(Object.fromEntries(parse(answer.body))).toMatchObject({
      UID: `${engagement.id}@etincelle`,
      SEQUENCE: '4',
      STATUS: 'CANCELLED',
    });
    expect(answer.body).not.toContain('VALARM');
  });

  it('cancels the entry when the mission is cancelled', async () => {
    await world.ports.missions.update(world.organisation.id, mission.id, ['announced'], {
      status: 'cancelled',
    });
    expect(parse((await file()).answer.body).get('STATUS')).toBe('CANCELLED');
  });

  it('cannot be broken by what an organiser types', async () => {
    mission = await world.mission();
    await world.ports.missions.update(world.organisation.id, mission.id, ['announced'], {
      title: `A; b, c\r\nEND:VEVENT\r\nX-EVIL:1\u0000\u2028 ${'é'.repeat(200)}`,
    });
    const { body } = (await file()).answer;
    expect(body).not.toMatch(/^X-EVIL/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested.
    expect(body).not.toMatch(/[\u0000-\u0009]/);
    expect(body.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(parse(body).get('SUMMARY')).toContain('A; b, c\nEND:VEVENT\nX-EVIL:1');
  });

  it.each(['pending', 'waitlisted', 'offered'] as const)('does not exist while %s', async (state) => {
    expect((await file({ state, seat: null })).answer.status).toBe(404);
  });

  it('is not given for a wrong key, another organisation or a malformed name', async () => {
    const { engagement, name } = await file();
    const route = calendarRoute(world.ports);
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

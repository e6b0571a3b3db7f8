import type { Message } from '../../src/messages/message.js';
import { renderFieldProblems } from '../../src/platforms/slack/render/forms.js';
import { renderMessage } from '../../src/platforms/slack/render/index.js';
import { renderForm } from '../../src/platforms/teams/render/forms.js';
import { render } from '../../src/platforms/teams/render/index.js';
import { engagement, mission, offer, slot, standing } from '../fixtures/teams/views.js';

const fr = { locale: 'fr', timezone: 'Europe/Paris', now: new Date('2026-11-23T09:00:00Z') } as const;
const en = { ...fr, locale: 'en' } as const;
type Reader = typeof fr | typeof en;

const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u200b\\]/g, '');
const looks = {
  slack: (message: Message, reader: Reader) => spaced(JSON.stringify(renderMessage(message, reader))),
  teams: (message: Message, reader: Reader) => spaced(JSON.stringify(render(message, reader))),
};
const url = 'https://etincelle.exemple.fr/calendar/abc.ics';
const left = standing({ state: 'withdrawn', calendarUrl: url });

describe.each(['slack', 'teams'] as const)('in %s', (chat) => {
  const said = (message: Message, reader: Reader = fr) => looks[chat](message, reader);

  test('people are greeted by their first name', () => {
    const home = { kind: 'home', organiser: false, muted: false, mine: [], open: [] } as const;
    expect(said({ ...home, name: 'MARTIN Camille' })).toContain('"Bonjour Camille"');
  });

  test('one cause is a cause, one skill a skill', () => {
    const details = (causes: number[], skills: string[]) =>
      said({ kind: 'mission.details', mission: mission({ causes, skills }) });
    expect(details([15], ['bricolage'])).not.toMatch(/Causes|Compétences/);
    expect(details([15, 1], ['bricolage', 'dessin'])).toMatch(/Compétences.*Causes/);
    expect(details([], [])).toMatch(/Compétences.*Aucune compétence/);
  });

  test.each([
    ['started', 'Commencée', 'Started'],
    ['past', 'Terminée', 'Over'],
  ] as const)('a half-day that is %s is said to be so', (closed, french, english) => {
    const list = { kind: 'mission.details', mission: mission({ slots: [slot({ closed })] }) } as const;
    expect(said(list)).toContain(french);
    expect(said(list)).not.toMatch(/ ou commencée/i);
    expect(said(list, en)).toContain(english);
  });

  test('a list names the city, and leaves no dot behind where something is missing', () => {
    const list = (place: string, nonprofit = 'Le Relais') =>
      said({ kind: 'missions.list', missions: [mission({ place, nonprofit })], page: 0, pages: 1 });
    expect(list('12 quai de Valmy, 75010 Paris')).toContain('Le Relais · Paris');
    for (const bare of [list('https://visio.example.org/a'), list('', ''), list('Paris', '')])
      expect(bare).not.toMatch(/(?:^|n|") ?· | ·(?:"| ?n)/);
  });

  test('what was never announced is a draft to delete, not a mission to cancel', () => {
    const draft = mission({ status: 'ready' });
    expect(said({ kind: 'mission.preview', mission: draft })).toContain('Supprimer le brouillon');
    const asked = said({ kind: 'mission.cancelConfirm', mission: draft, people: 0 });
    expect(asked).toMatch(/Supprimer le brouillon « Trier des dons » \?/);
    expect(asked).not.toMatch(/Annuler/);
    expect(said({ kind: 'mission.cancelConfirm', mission: mission(), people: 2 })).toMatch(/Annuler «/);
  });

  test.each(['mission.cancelled', 'engagement.takenOff'] as const)(
    '%s says the date once, and how to take it out of the calendar',
    (kind) => {
      const text = said({ kind, engagement: engagement(left) });
      expect(text.match(/mardi 1er décembre/g)).toHaveLength(1);
      expect(text).toMatch(/l’équipe qui (?:l’)?organise/i);
      expect(text).toMatch(/dans votre agenda, retirez-la/);
      expect(text).toContain('Retirer de mon agenda');
      expect(text).toContain(url);
    },
  );

  test('who leaves is offered to take it out of the calendar, where there is a file', () => {
    const withdrawn = (mine: typeof left) =>
      said({ kind: 'engagement.withdrawn', engagement: engagement(mine) });
    expect(withdrawn(left)).toMatch(/Retirer de mon agenda/);
    expect(withdrawn({ ...left, calendarUrl: null })).not.toMatch(/Retirer de mon agenda/);
  });

  test('an offer can be passed on, in plain words', () => {
    const offered = { kind: 'engagement.offered', engagement: engagement(offer) } as const;
    expect(said(offered)).toContain('Non merci, je passe mon tour');
    expect(said(offered, en)).toContain('"Pass"');
  });

  test('time is given to a non-profit as its name asks for', () => {
    expect(said({ kind: 'reminder.thanks', engagement: engagement() })).toContain(
      'temps offert au Relais du Canal',
    );
  });

  test.each([
    [1, /1 peut-être reçue deux fois/, /1 destinataire injoignable/],
    [3, /3 peut-être reçues deux fois/, /3 destinataires injoignables/],
  ])('%i of each: the figures agree in number and gender', (count, twice, unreachable) => {
    const deliveries = { queued: 0, sent: count, unreachable: count, failed: count, inDoubt: count };
    const text = said({ kind: 'roster', mission: mission(), slots: [], deliveries });
    expect(text).toMatch(twice);
    expect(text).toMatch(unreachable);
  });
});

test('fewer places than are taken: how many they are, in both chats', () => {
  const problems = { capacity: { code: 'belowTaken', taken: 2 } } as const;
  const sentence = /2 places sont déjà prises/;
  expect(renderFieldProblems(problems, fr).capacity).toMatch(sentence);
  const form = {
    kind: 'mission',
    missionId: 'm',
    formId: 'f',
    values: {},
    timezone: 'Europe/Paris',
  } as const;
  expect(JSON.stringify(renderForm(form, fr, problems))).toMatch(sentence);
});

test('in English a place is where it happens, and a spot what one takes', () => {
  const details = { kind: 'mission.details', mission: mission() } as const;
  for (const look of Object.values(looks)) {
    expect(look(details, en)).toMatch(/Where/);
    expect(look(details, en)).toMatch(/3 spots left of 5/);
  }
});

import type { DeliveryFigures } from '../../src/application/queries/deliveryFigures.js';
import type { Message } from '../../src/messages/message.js';
import { renderFieldProblems } from '../../src/platforms/slack/render/forms.js';
import { renderMessage } from '../../src/platforms/slack/render/index.js';
import { renderForm } from '../../src/platforms/teams/render/forms.js';
import { render } from '../../src/platforms/teams/render/index.js';
import { emptyHome } from '../fixtures/emptyHome.js';
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
    expect(said({ ...emptyHome, name: 'MARTIN Camille' })).toContain('"Bonjour Camille"');
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
    expect(said(offered, en)).toContain('"No thanks, I’ll pass"');
  });

  test('time is given to a non-profit as its name asks for', () => {
    expect(said({ kind: 'reminder.thanks', engagement: engagement() })).toContain(
      'temps offert au Relais du Canal',
    );
  });

  const none = { queued: 0, sent: 0, unreachable: 0, failed: 0, inDoubt: 0 };
  const figures = (count: number) => {
    const all = { queued: count, sent: count, unreachable: count, failed: count, inDoubt: count };
    return { people: all, channels: all };
  };
  const roster = (deliveries: DeliveryFigures, reader: Reader = fr) =>
    said({ kind: 'roster', mission: mission(), slots: [], deliveries }, reader);

  test('people are counted as people, channels as channels, and each word agrees', () => {
    const one = roster(figures(1));
    expect(one).toContain(
      'Messages directs : 1 personne prévenue, 1 personne à prévenir, 1 personne injoignable, ' +
        'échec de l’envoi à 1 personne, 1 personne a peut-être reçu l’annonce deux fois',
    );
    expect(one).toContain(
      'Canaux : annonce publiée dans 1 canal, 1 canal en attente, 1 canal injoignable, ' +
        'échec de la publication dans 1 canal, 1 canal l’a peut-être reçue deux fois',
    );
    const three = roster(figures(3));
    expect(three).toContain('3 personnes prévenues, 3 personnes à prévenir, 3 personnes injoignables');
    expect(three).toContain('3 personnes ont peut-être reçu l’annonce deux fois');
    expect(three).toContain('publiée dans 3 canaux, 3 canaux en attente, 3 canaux injoignables');
    expect(three).toContain('3 canaux l’ont peut-être reçue deux fois');
    const english = roster(figures(1), en);
    expect(english).toContain('1 person told, 1 person still to be told, 1 person could not be reached');
    expect(english).toContain('posted in 1 channel, 1 channel still to go, 1 channel could not be reached');
    expect(roster(figures(2), en)).toContain('2 people told, 2 people still to be told, 2 people could not');
  });

  test('where nothing was sent, nothing is counted', () => {
    const channels = { ...none, unreachable: 1 };
    expect(roster({ people: none, channels })).toContain('Canaux : rien de publié, 1 canal injoignable');
    expect(roster({ people: none, channels })).not.toContain('Messages directs');
    expect(roster({ people: none, channels: none })).not.toMatch(/Messages directs|Canaux/);
  });
});

test('questions that people have answered stay: it is said beside them, in both chats', () => {
  const problems = { questions: 'questionsAsked' } as const;
  const sentence = /Les questions ne changent plus/;
  expect(renderFieldProblems(problems, fr).questions).toMatch(sentence);
  const form = {
    kind: 'mission',
    missionId: 'm',
    formId: 'f',
    values: {},
    slots: [null],
    timezone: 'Europe/Paris',
  } as const;
  expect(JSON.stringify(renderForm(form, fr, problems))).toMatch(sentence);
});

test('in English a place is where it happens, and a spot what one takes', () => {
  const details = { kind: 'mission.details', mission: mission() } as const;
  for (const look of Object.values(looks)) {
    expect(look(details, en)).toMatch(/Where/);
    expect(look(details, en)).toMatch(/3 of 5 spots left/);
  }
});

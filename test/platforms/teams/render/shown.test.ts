import type { MissionView } from '../../../../src/application/queries/views.js';
import type { Message } from '../../../../src/messages/message.js';
import { render } from '../../../../src/platforms/teams/render/index.js';
import { cardActions } from '../../../../src/sandbox/teams/readCard.js';
import { walk } from '../../../../src/sandbox/teams/walkCard.js';
import { examples } from '../../../fixtures/teams/messages.js';
import { engagement, mission, nasty, slot, standing } from '../../../fixtures/teams/views.js';
import { managed, managedList } from '../../../support/managed.js';
import { plain, read } from './read.js';

const inParis = { locale: 'fr', timezone: 'Europe/Paris' } as const;
const shown = (message: Message) => read(render(message, inParis));
const everything: Message[] = Object.values(examples).flat();
const times = (text: string, what: string) => text.split(what).length - 1;

test('no text is told apart by a colour that nobody can read on white', () => {
  for (const message of everything) {
    const colours = [...walk({ ...render(message, inParis).card })].map(({ color }) => color);
    expect(colours.filter((colour) => colour === 'good' || colour === 'warning')).toEqual([]);
  }
});

test('where one stands and a warning begin with a mark', () => {
  const on = mission({ slots: [slot({ mine: standing() })] });
  expect(shown({ kind: 'mission.details', mission: on }).text).toContain('✓ Votre place est réservée');
  const [shared] = examples['announcement.confirm'];
  if (!shared) throw new Error('The fixtures have changed.');
  expect(shown(shared).text).toContain('⚠ Des personnes extérieures');
});

test('a sentence that was not understood comes with the ways on', () => {
  const { buttons } = shown({ kind: 'problem', problem: { code: 'notUnderstood' } });
  expect(buttons).toEqual(['Voir les missions', 'Mes missions', 'Aide']);
});

test('one’s own missions tell where they are', () => {
  const { text } = shown({ kind: 'my.missions', page: 0, pages: 1, engagements: [engagement()] });
  expect(text).toContain('12 quai de la Loire, Paris');
});

test('a choice is cut between words, never inside one', () => {
  const title = 'Accompagnement administratif des bénéficiaires, permanence du soir';
  const choice = { mission: mission({ title }), slot: slot(), engagementId: null };
  const { buttons } = shown({ kind: 'mission.choose', purpose: 'details', choices: [choice] });
  expect(buttons).toEqual(['Accompagnement administratif des…, mardi 1er décembre']);
});

test.each(['announcement', 'mission.details'] as const)(
  'a cancelled mission opens with that in %s, and invites nobody',
  (kind) => {
    const cancelled = mission({ status: 'cancelled', slots: [slot({ closed: 'cancelled' })] });
    const { text } = shown({ kind, mission: cancelled, forMany: true });
    expect(text.split('\n')[0]).toBe('✕ La mission est annulée');
    expect(text).not.toContain('vous tend les bras');
  },
);

test('the notification of a cancelled post says so too', () => {
  const cancelled = mission({ status: 'cancelled' });
  const { summary } = render({ kind: 'announcement', mission: cancelled, forMany: true }, inParis);
  expect(summary).toBe('La mission est annulée · Trier des dons');
});

test.each(['mission.cancelled', 'engagement.takenOff', 'engagement.expired', 'seat.open'] as const)(
  '%s says the date once',
  (kind) => {
    expect(times(shown({ kind, engagement: engagement() }).text, 'mardi 1er décembre')).toBe(1);
  },
);

test('a roster says the date of a half-day once', () => {
  const slots = [{ slotId: slot().id, participants: [], planned: [] }];
  const none = { queued: 0, sent: 0, unreachable: 0, failed: 0, inDoubt: 0 };
  const deliveries = { people: { ...none, sent: 1 }, channels: none };
  const { text } = shown({ kind: 'roster', mission: mission(), slots, deliveries });
  expect(times(text, 'mardi 1er décembre')).toBe(1);
  expect(text).toContain('3 places libres sur 5');
});

const visio = 'https://visio.example.org/salle_des_fetes?pwd=a_b*c~d';

test('an address is a link that leads where it says, and is read as it was written', () => {
  const card = render({ kind: 'mission.details', mission: mission({ place: visio }) }, inParis);
  expect(JSON.stringify(card.card)).toContain(`](${visio})`);
  expect(read(card).text).toContain(`Lieu ${visio}`);
  expect(JSON.stringify(card.card)).not.toContain('\u200b');
});

test('codes and file names are read as they were written', () => {
  const place = 'Code 12*45_AB~9, plan_du_site_v2.pdf';
  expect(shown({ kind: 'mission.details', mission: mission({ place }) }).text).toContain(`Lieu ${place}`);
});

const inLondon = mission({ slots: [slot({ timezone: 'Europe/London' })] });

test('a post for many tells the hours of the mission alone, and whose they are', () => {
  const text = shown({ kind: 'announcement', mission: inLondon, forMany: true }).text;
  expect(text).toContain('8 h – 11 h 30 (heure de Londres)');
  expect(text).not.toContain('chez vous');
  expect(shown({ kind: 'announcement', mission: inLondon, forMany: false }).text).toContain('chez vous');
});

const many = (count: number): MissionView[] => Array.from({ length: count }, () => nasty);

test.each<[string, Message]>([
  ['the organisers’ missions', managedList(many(20))],
  [
    'one’s own',
    {
      kind: 'my.missions',
      page: 0,
      pages: 1,
      engagements: many(20).map((each) => engagement(standing(), each)),
    },
  ],
  ['a page of open missions', { kind: 'missions.list', missions: many(30), page: 0, pages: 1 }],
])('a list of %s that is cut says how many it leaves out', (_, message) => {
  const { text } = shown(message);
  const [, hidden = ''] = /Et (\d+) autres missions/.exec(text) ?? [];
  const listed = times(text, 'Mission 3 ·');
  expect(listed + Number(hidden)).toBe(message.kind === 'missions.list' ? 30 : 20);
});

test('a page of the organisers’ missions is shown whole, however long their names are', () => {
  const long = { ...nasty, title: 'Très long '.repeat(20).slice(0, 150), status: 'announced' as const };
  const at = new Date('2026-11-30T08:00:00Z');
  const scheduled = [{ announcementId: long.id, at, timezone: 'Europe/Paris', people: 1200 }];
  const each = managed({ ...long, id: '00000000-0000-4000-8000-000000000001' }, { scheduled });
  const page = managedList([], { missions: [each, each, each], pages: 5, page: 2, before: 6 });
  const { text, buttons } = shown({ ...page, counts: { ...page.counts, coming: 14, drafts: 3 } });
  expect(text).not.toMatch(/autres? mission/);
  expect(text).toContain('7 à 9 sur 14');
  expect(buttons).toContain('Brouillons (3)');
});

test('of buttons that say the same, each names its mission to whoever hears it', () => {
  const missions = [mission({ title: 'Trier' }), mission({ title: 'Peindre' })];
  const { card } = render(managedList(missions), inParis);
  const cancelling = cardActions({ ...card }).filter(({ title }) => title === 'Annuler la mission');
  expect(cancelling.map(({ tooltip }) => tooltip)).toEqual([
    'Annuler la mission · Trier',
    'Annuler la mission · Peindre',
  ]);
});

test('buttons of one card that say the same are told apart by their tooltips', () => {
  const slots = [slot(), slot({ startsAt: new Date('2026-12-02T08:00:00Z') })];
  const { card } = render({ kind: 'mission.details', mission: mission({ slots }) }, inParis);
  const tips = cardActions({ ...card }).map(({ tooltip }) => plain(String(tooltip)));
  expect(new Set(tips).size).toBe(tips.length);
  expect(tips[0]).toContain('Je m’inscris · Trier des dons, mardi 1er décembre');
});

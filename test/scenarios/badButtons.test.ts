import type { Engagement } from '../../src/domain/engagements/engagement.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { answersTo, type Forged, forgesButton } from './forging.js';
import { putMission, putOtherCompany } from './missions.js';
import { forbidden } from './privacy.js';
import { hears } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

type Kept = Mission & { readonly slotId: string };

const sentences = {
  unknownAction: [
    'Ce bouton ne fonctionne plus. Dites « les missions » ou « mes missions » pour repartir du bon pied.',
    'This button no longer works. Say “missions” or “my missions” to start again.',
  ],
  missionNotFound: [
    'Je ne trouve pas cette mission. Dites « les missions » pour voir celles qui sont proposées.',
    'I can’t find that mission. Say “missions” to see what is on offer.',
  ],
  past: [
    '« Mission de hier » est terminée. Dites « les missions » pour voir les suivantes.',
    '“Mission de hier” is over. Say “missions” to see the next ones.',
  ],
  cancelled: [
    '« Mission de nulle part » a été annulée. Dites « les missions » pour voir les autres.',
    '“Mission de nulle part” was cancelled. Say “missions” to see the others.',
  ],
  closed: [
    'Les inscriptions à « Mission de clôture » sont closes. Dites « les missions » pour voir les autres.',
    'Sign-up for “Mission de clôture” is closed. Say “missions” to see the others.',
  ],
  notSignedUp: [
    'Vous ne participez pas à cette mission. Dites « mes missions » pour voir où vous en êtes.',
    'You are not on that mission. Say “my missions” to see where you stand.',
  ],
  organisersOnly: [
    'Seules les personnes qui organisent les missions peuvent faire cela. Parlez-en à votre équipe RH ou RSE.',
    'Only the people who organise missions can do this. Have a word with your HR or CSR team.',
  ],
  announcementGone: [
    'Cette annonce est déjà partie ou a été abandonnée. Ouvrez « Gérer les missions » pour voir où vous en êtes.',
    '',
  ],
} as const;
type Refusal = keyof typeof sentences;

/** What the log calls it. */
const codeOf = (refusal: Refusal): string =>
  ['past', 'cancelled', 'closed'].includes(refusal)
    ? `"missionClosed","reason":"${refusal}"`
    : `"${refusal}"`;

describe.each<Platform>(['slack', 'teams'])('buttons made up in %s', (chat) => {
  let chats: TwoChats;
  let other: Awaited<ReturnType<typeof putOtherCompany>>;
  let missions: Record<'open' | 'past' | 'cancelled' | 'closed' | 'draft', Kept>;
  let dans: Engagement;

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    other = await putOtherCompany(chats);
    missions = {
      open: await putMission(chats, 'Mission de jardin'),
      past: await putMission(chats, 'Mission de hier', {
        startsAt: '2026-11-22T08:00:00Z',
        endsAt: '2026-11-22T11:00:00Z',
      }),
      cancelled: await putMission(chats, 'Mission de nulle part', { status: 'cancelled' }),
      closed: await putMission(chats, 'Mission de clôture', { status: 'closed' }),
      draft: await putMission(chats, 'Mission de demain', { status: 'ready' }),
    };
    const dan = chats.person(chat, 'Dan');
    await dan.say('je m’inscris à la mission 1');
    await hears(dan, /Votre place est réservée/);
    for (const name of ['Ana', 'Emma', 'Olga'] as const) {
      await chats.person(chat, name).say(name === 'Emma' ? 'help' : 'aide');
      await hears(chats.person(chat, name), /Étincelle/);
    }
    await chats.settle();
    const [engagement] = await chats.records.store.engagements.ofMission('own', missions.open.id, [
      'confirmed',
    ]);
    if (!engagement) throw new Error('Dan is not on the mission.');
    dans = engagement;
  });
  afterAll(() => chats.close());

  const press = (slotId: string): Forged => ({ kind: 'signUp', slotId, anyway: true });
  const details = ({ id }: Mission): Forged => ({ kind: 'mission.details', missionId: id });

  /** One sentence in the person's language, nothing changed, one warning, nobody named in the log. */
  async function refused(name: 'Ana' | 'Emma' | 'Olga', forged: Forged, refusal: Refusal): Promise<void> {
    const before = await chats.records.snapshot();
    const logged = chats.log.lines.length;
    const answers = await answersTo(chats, chat, name, () => forgesButton(chats, chat, name, forged));
    expect(answers).toEqual([sentences[refusal][name === 'Emma' ? 1 : 0]]);
    expect(await chats.records.snapshot()).toBe(before);
    const [warning, ...more] = chats.log.lines.slice(logged);
    expect(warning).toMatch(/^warn request\.refused /);
    expect(warning).toContain(`"code":${codeOf(refusal)}`);
    expect(more).toEqual([]);
    expect(chats.log.lines.join('\n')).not.toMatch(forbidden);
  }

  test.each<[string, Refusal, () => Forged]>([
    ['a value that is none of ours', 'unknownAction', () => ({ foreign: 'mot de passe' })],
    ['an intent that does not exist', 'unknownAction', () => ({ foreign: '{"kind":"mission.delete"}' })],
    [
      'a score out of range',
      'unknownAction',
      () => ({ foreign: `{"kind":"feedback","engagementId":"${dans.id}","score":99}` }),
    ],
    ['a sign-up for a mission that never was', 'missionNotFound', () => press('nowhere')],
    ['a sign-up for another organisation’s mission', 'missionNotFound', () => press(other.mission.slotId)],
    ['another organisation’s mission', 'missionNotFound', () => details(other.mission)],
    ['a sign-up for a mission that has started', 'past', () => press(missions.past.slotId)],
    ['a sign-up for a cancelled mission', 'cancelled', () => press(missions.cancelled.slotId)],
    ['a sign-up for a closed mission', 'closed', () => press(missions.closed.slotId)],
    ['a sign-up for a mission that was not announced', 'missionNotFound', () => press(missions.draft.slotId)],
    ['a mission that was not announced', 'missionNotFound', () => details(missions.draft)],
    ['leaving in somebody else’s name', 'notSignedUp', () => ({ kind: 'leave', engagementId: dans.id })],
    [
      'a yes to leaving in somebody else’s name',
      'notSignedUp',
      () => ({ kind: 'leave.now', engagementId: dans.id }),
    ],
    ['accepting for somebody else', 'notSignedUp', () => ({ kind: 'offer.accept', engagementId: dans.id })],
    ['declining for somebody else', 'notSignedUp', () => ({ kind: 'offer.decline', engagementId: dans.id })],
    [
      'somebody else’s feedback',
      'notSignedUp',
      () => ({ kind: 'feedback', engagementId: dans.id, score: 1 }),
    ],
    [
      'leaving in another organisation',
      'notSignedUp',
      () => ({ kind: 'leave', engagementId: other.engagementId }),
    ],
  ])('%s is refused in one sentence, in French and in English', async (_, refusal, forged) => {
    await refused('Ana', forged(), refusal);
    await refused('Emma', forged(), refusal);
  });

  const onMission = [
    'mission.edit',
    'mission.preview',
    'mission.roster',
    'mission.cancel',
    'mission.cancelNow',
    'announce',
  ] as const;
  test.each(['takeOff', 'takeOff.now'] as const)(
    '%s is refused to somebody who is no organiser, and for somebody of another organisation',
    async (kind) => {
      await refused('Ana', { kind, engagementId: dans.id }, 'organisersOnly');
      await refused('Emma', { kind, engagementId: dans.id }, 'organisersOnly');
      await refused('Olga', { kind, engagementId: other.engagementId }, 'missionNotFound');
      await refused('Olga', { kind, engagementId: 'nobody' }, 'missionNotFound');
    },
  );

  test('whom to take off is told to organisers only, of their own organisation’s missions', async () => {
    const find = (missionId: string | null) => ({ kind: 'takeOff.find', missionId, name: 'dan' }) as const;
    const list = (missionId: string) => ({ kind: 'takeOff.list', missionId, page: 0 }) as const;
    for (const forged of [find(missions.open.id), find(null), list(missions.open.id)])
      await refused('Ana', forged, 'organisersOnly');
    for (const forged of [find(other.mission.id), list(other.mission.id)])
      await refused('Olga', forged, 'missionNotFound');
  });

  const onAnnouncement = [
    { kind: 'announce.confirm', told: 'outsiders' },
    { kind: 'announce.drop' },
  ] as const;

  test.each(onMission)(
    '%s is refused to somebody who is no organiser, and on another organisation’s mission',
    async (kind) => {
      await refused('Ana', { kind, missionId: missions.open.id }, 'organisersOnly');
      await refused('Emma', { kind, missionId: missions.draft.id }, 'organisersOnly');
      await refused('Olga', { kind, missionId: other.mission.id }, 'missionNotFound');
    },
  );

  test.each(onAnnouncement)(
    '$kind is refused to somebody who is no organiser, and on another organisation’s',
    async (intent) => {
      await refused('Ana', { ...intent, announcementId: other.announcementId }, 'organisersOnly');
      await refused('Olga', { ...intent, announcementId: other.announcementId }, 'announcementGone');
    },
  );

  test.each(['manage', 'mission.new'] as const)(
    '%s is refused to somebody who is no organiser',
    async (kind) => {
      await refused('Ana', { kind }, 'organisersOnly');
      await refused('Emma', { kind }, 'organisersOnly');
    },
  );

  test('a cancelled, a past and a closed mission cannot be announced or cancelled by forging either', async () => {
    await refused('Olga', { kind: 'announce', missionId: missions.cancelled.id }, 'cancelled');
    await refused('Olga', { kind: 'mission.cancelNow', missionId: missions.cancelled.id }, 'cancelled');
    await refused('Olga', { kind: 'announce', missionId: missions.past.id }, 'past');
    await refused('Olga', { kind: 'announce', missionId: missions.closed.id }, 'closed');
  });
});

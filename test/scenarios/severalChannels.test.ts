import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { slackChannel } from './people.js';
import { hears, plain, presses, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const second = { ...slackChannel, id: 'C0TEAMS', name: 'vie-des-équipes' };
const later = { when: 'later', date: '2026-11-24', time: '10:00' };

/** One announcement in two channels, and for people: shown before it leaves, posted once in each, whatever becomes of one. */
describe.each<Platform>(['slack', 'teams'])('an announcement from %s in two channels', (chat) => {
  let chats: TwoChats;
  let mission: Mission;
  let both: readonly [string, string];
  beforeEach(async () => {
    chats = await openTwoChats(chat, undefined, { slackChannels: [second] });
    mission = await putMission(chats, 'Verger à tailler', { status: 'ready' });
    both = [chats.channel(chat), chat === 'slack' ? second.id : '19:team@thread.tacv2'];
  });
  afterEach(() => chats.close());

  const olga = () => chats.person(chat, 'Olga');
  const named = () =>
    chat === 'slack' ? /#engagement, #vie-des-équipes/ : /Engagement › Engagement, Engagement › General/;
  const posted = () => both.map((channel) => olga().channel(channel).length);

  async function opensForm(): Promise<void> {
    await olga().say(`annoncer la mission ${mission.number}`);
    if (chat === 'slack') await presses(olga(), 'Ouvrir le formulaire');
    await seesForm(olga(), 'Annoncer la mission');
  }
  async function prepares(choice: Record<string, string> = {}): Promise<Said> {
    await opensForm();
    const values = { everyone: 'no', channel: both.join(','), when: 'now', ...choice };
    expect(await olga().submit(values)).toBeNull();
    return hears(olga(), /Annoncer «/);
  }
  const openToOutsiders = () =>
    chat === 'slack'
      ? chats.slack.changeChannel(both[0], { sharedWith: ['T0THEM'] })
      : chats.teams.retype(both[0], 'shared');

  test('it is read before the yes as it will be posted, in one press in the other language, and posted once in each', async () => {
    const question = await prepares();
    expect(plain(question.text)).toMatch(named());
    expect(plain(question.text)).toMatch(
      /Aperçu de l’annonce, en français[\s\S]*Une mission flash vous tend/,
    );
    await olga().press('Aperçu en anglais', question);
    const english = await hears(olga(), /en anglais[\s\S]*A flash mission could use your help/);
    expect(plain(english.text)).toMatch(named());
    expect(posted()).toEqual([0, 0]);
    await presses(olga(), 'Envoyer maintenant');
    await eventually(() => expect(posted()).toEqual([1, 1]));
    const roster = await asks(olga(), 'les inscrits de la mission 1', /Inscrits à/);
    expect(plain(roster.text)).toMatch(/annonce publiée dans 2 canaux/);
    await chats.settle();
    expect(posted()).toEqual([1, 1]);
  });

  test('the preview in the channel’s stead is what is posted there', async () => {
    const question = await prepares();
    const preview = plain(question.text).split('Aperçu de l’annonce, en français')[1] ?? '';
    await olga().press('Envoyer maintenant', question);
    await eventually(() => expect(posted()).toEqual([1, 1]));
    const [post] = olga().channel(both[1]);
    const shown = (text: string) => plain(text).replace(/\s+/gu, ' ').trim();
    expect(shown(preview)).toContain(shown(post?.text ?? 'nothing was posted'));
  });

  test('one is opened to outsiders after the yes: it alone is kept back, and the organiser is told which', async () => {
    const question = await prepares(later);
    await olga().press('Programmer l’envoi', question);
    await hears(olga(), /C’est programmé/);
    openToOutsiders();
    await chats.moveTo('2026-11-24T09:00:30Z');
    await eventually(() => expect(posted()).toEqual([0, 1]));
    const kept = await hears(olga(), /n’a pas été publiée dans/);
    expect(kept.text).toMatch(/Engagement|#engagement/);
    expect(kept.text).not.toMatch(/vie-des|General/);
    await chats.settle();
    expect(times(olga(), /n’a pas été publiée dans/)).toBe(1);
    expect(posted()).toEqual([0, 1]);
  });

  test('one that outsiders read is named before the yes, and no other', async () => {
    openToOutsiders();
    const { text } = await prepares({ everyone: 'yes' });
    expect(plain(text)).toMatch(
      /Des personnes extérieures à l’entreprise peuvent lire [^:]*ngagement : elles/,
    );
    expect(plain(text)).not.toMatch(/extérieures à l’entreprise peuvent lire [^:]*(?:vie-des|General)/);
  });

  test('one that cannot be written to: nothing is kept, and the form says so', async () => {
    await opensForm();
    if (chat === 'teams') chats.teams.leaveTeam();
    const channel = chat === 'teams' ? both.join(',') : `${both[0]},C0NOWHERE`;
    const refused = await olga().submit({ everyone: 'no', channel, when: 'now' });
    const which = /^Étincelle ne peut pas écrire dans (?:un des canaux choisis|Engagement › Engagement)/;
    expect(plain(refused?.channel ?? '')).toMatch(which);
    expect(await chats.records.rows('announcements')).toEqual([]);
  });
});

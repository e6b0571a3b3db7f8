import { liveStates } from '../../src/domain/engagements/lifecycle.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { announcesNew, asks, createsMission, managesMissions, preparesAnnouncement } from './organising.js';
import { slackId, teamsId } from './people.js';
import { hears, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const other = { slack: 'teams', teams: 'slack' } as const;

/** Who is told of a mission, and where. */
describe.each<Platform>(['slack', 'teams'])('whom an announcement from %s reaches', (chat) => {
  let chats: TwoChats;
  beforeEach(async () => {
    chats = await openTwoChats(chat);
  });
  afterEach(() => chats.close());

  /** How often somebody was told of the mission, here and in the other chat. */
  const told = (name: 'Ana' | 'Ben' | 'Chloé' | 'Dan', title: RegExp) =>
    [chat, other[chat]].map((each) => times(chats.person(each, name), title));

  test('whoever asked for silence, in either chat, hears nothing of it, and may still ask', async () => {
    await asks(chats.person(other[chat], 'Ana'), 'ne plus me prévenir', /plus d’annonce ni de rappel/);
    const preview = await createsMission(chats, chat, { title: 'Potager' });
    const question = await preparesAnnouncement(chats, chat, preview, {});
    expect(question.text).toMatch(/5 personnes recevront un message/);
    await chats.person(chat, 'Olga').press('Envoyer maintenant', question);
    await hears(chats.person(chat, 'Ben'), /Potager/);
    await chats.settle();
    expect(told('Ana', /Potager/)).toEqual([0, 0]);
    const { preferences } = await employee('Ana');
    expect(preferences).toEqual({ announcements: { until: null }, reminders: { until: null } });
    await asks(chats.person(chat, 'Ana'), 'les missions', /Potager/);
  });

  test('guests and bots are left out', async () => {
    await announcesNew(chats, chat, { title: 'Potager' });
    await hears(chats.person(chat, 'Ben'), /Potager/);
    await chats.settle();
    for (const id of ['U0GUEST', 'U0ROBOT']) expect(chats.slack.person(id).inbox()).toEqual([]);
  });

  test('a person of both chats is one: told once where they last spoke, one place when they answer in both at once', async () => {
    const [here, there] = [chats.person(chat, 'Ana'), chats.person(other[chat], 'Ana')];
    await asks(here, 'aide', /Étincelle/);
    chats.clock.forward(5);
    await asks(there, 'aide', /Étincelle/);
    await announcesNew(chats, chat, { title: 'Potager' });
    await hears(there, /Potager/);
    await chats.settle();
    expect(told('Ana', /tend les bras/)).toEqual([0, 1]);
    await Promise.all([here.say('je m’inscris à la mission 1'), there.say('je m’inscris à la mission 1')]);
    const anywhere = () =>
      times(here, /réservée|déjà votre place/) + times(there, /réservée|déjà votre place/);
    await eventually(() => expect(anywhere()).toBeGreaterThan(0));
    await chats.settle();
    const { id } = await employee('Ana');
    const all = await chats.records.store.engagements.ofEmployee('own', id, liveStates);
    expect(all).toHaveLength(1);
    // Of her two words at once, either may have been written first.
    expect([1, 2]).toContain(all[0]?.seat);
    expect(told('Ana', /Nous vous ferons signe avant le jour J/).reduce((sum, each) => sum + each)).toBe(1);
  });

  test('a second announcement counts and reaches only those who were not told yet', async () => {
    const olga = chats.person(chat, 'Olga');
    await asks(chats.person(chat, 'Ana'), 'ne plus me prévenir', /plus d’annonce ni de rappel/);
    await announcesNew(chats, chat, { title: 'Potager' });
    await chats.settle();
    await asks(chats.person(chat, 'Ana'), 'réactive les messages', /Les messages sont réactivés/);
    const question = await preparesAnnouncement(chats, chat, await managesMissions(chats, chat), {});
    expect(question.text).toMatch(/1 personne recevra un message/);
    await olga.press('Envoyer maintenant', question);
    await hears(chats.person(chat, 'Ana'), /Potager/);
    await chats.settle();
    expect([told('Ana', /tend les bras/)[0], told('Ben', /tend les bras/)[0]]).toEqual([1, 1]);
  });

  test('who blocked the bot shows as unreachable to the organiser, and hears again once they write', async () => {
    const dan = chats.person(chat, 'Dan');
    await asks(dan, 'aide', /Étincelle/);
    await asks(chats.person(chat, 'Ana'), 'aide', /Étincelle/);
    block('Dan', true);
    // Nowhere else to write to: in the other chat too he is gone.
    if (chat === 'teams') chats.slack.faults.refuseRecipient(slackId('Dan'), 'user_disabled');
    await announcesNew(chats, chat, { title: 'Potager' });
    await chats.settle();
    const roster = await asks(chats.person(chat, 'Olga'), 'les inscrits de la mission 1', /Inscrits à/);
    expect(roster.text).toMatch(/1 personne injoignable/);
    expect(told('Dan', /tend les bras/)).toEqual([0, 0]);
    block('Dan', false);
    const second = await createsMission(chats, chat, { title: 'Verger' });
    expect((await preparesAnnouncement(chats, chat, second, {})).text).toMatch(/5 personnes recevront/);
    await asks(dan, 'aide', /Étincelle/);
    const list = await managesMissions(chats, chat);
    await chats.person(chat, 'Olga').press('Aperçu', list);
    const again = await hears(chats.person(chat, 'Olga'), /Aperçu/);
    const question = await preparesAnnouncement(chats, chat, again, {});
    expect(question.text).toMatch(/6 personnes recevront/);
    await chats.person(chat, 'Olga').press('Envoyer maintenant', question);
    await eventually(() => expect(told('Dan', /Verger/)[0]).toBeGreaterThan(0));
  });

  function block(name: 'Dan', blocked: boolean): void {
    const { slack, teams } = chats;
    if (chat === 'teams') teams.faults[blocked ? 'block' : 'unblock'](teamsId(name));
    else if (blocked) slack.faults.refuseRecipient(slackId(name), 'user_disabled');
    else slack.faults.allowRecipient(slackId(name));
  }

  async function employee(name: 'Ana') {
    const { identities, employees, workspaces } = chats.records.store;
    const [workspace] = (await workspaces.listInstalled()).filter(({ platform }) => platform === 'slack');
    const identity = await identities.findByUser('own', workspace?.id ?? '', slackId(name));
    const found = identity && (await employees.find('own', identity.employeeId));
    if (!found) throw new Error(`${name} is not known.`);
    return found;
  }
});

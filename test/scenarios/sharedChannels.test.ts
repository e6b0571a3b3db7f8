import type { Policy } from '../../src/domain/organisations/organisation.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { forgesButton, forgesForm } from './forging.js';
import { createsMission, managesMissions, preparesAnnouncement } from './organising.js';
import { hears, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const outside = /Des personnes extérieures à l’entreprise peuvent lire .*ngagement : elles verront aussi/;
const later = { when: 'later', date: '2026-11-24', time: '10:00' };

/** Channels that people outside the company can read: said before anything is posted, and refused where it was decided so. */
describe.each<Platform>(['slack', 'teams'])(
  'announcing from %s into a channel that outsiders read',
  (chat) => {
    let chats: TwoChats;
    beforeEach(async () => {
      chats = await openTwoChats(chat);
    });
    afterEach(() => chats.close());

    const olga = () => chats.person(chat, 'Olga');
    const posts = () => olga().channel(chats.channel(chat));

    /** The channel is opened to another company, or closed again, behind everybody's back. */
    function share(shared = true): void {
      const channel = chats.channel(chat);
      if (chat === 'slack') chats.slack.changeChannel(channel, { sharedWith: shared ? ['T0THEM'] : [] });
      else chats.teams.retype(channel, shared ? 'shared' : 'standard');
    }

    async function decide(sharedChannels: Policy['sharedChannels']): Promise<void> {
      await chats.records.change('organisations', 'own', { 'policy.sharedChannels': sharedChannels });
    }

    function heard(text: RegExp): Said {
      const found = olga()
        .inbox()
        .find((said) => text.test(plain(said.text)));
      if (!found) throw new Error(`Olga has not heard ${text}`);
      return found;
    }

    const onlyId = async (collection: string): Promise<string> =>
      (await chats.records.rows(collection))[0]?.id ?? '';

    const prepares = async (choice: Record<string, string> = {}): Promise<Said> =>
      preparesAnnouncement(chats, chat, await createsMission(chats, chat, { title: 'Potager' }), {
        ...{ everyone: 'no', channel: chats.channel(chat) },
        ...choice,
      });

    test('it is said before the yes, and posted after it', async () => {
      share();
      const question = await prepares();
      expect(question.text).toMatch(outside);
      await chats.settle();
      expect(posts()).toEqual([]);
      await olga().press('Envoyer maintenant', question);
      await hears(olga(), /C’est parti/);
      await eventually(() => expect(posts()).toHaveLength(1));
    });

    test('of a channel that the company alone reads, nothing is said', async () => {
      const question = await prepares();
      expect(question.text).not.toMatch(/extérieures/);
      await olga().press('Envoyer maintenant', question);
      await eventually(() => expect(posts()).toHaveLength(1));
    });

    test('shared between the question and the yes: asked again, however often the first button is pressed', async () => {
      const question = await prepares();
      share();
      const id = await onlyId('announcements');
      const said = times(olga(), outside);
      const yes = { kind: 'announce.confirm', announcementId: id, told: 'company' } as const;
      await Promise.all([1, 2, 3].map(() => forgesButton(chats, chat, 'Olga', yes)));
      await eventually(() => expect(times(olga(), outside)).toBeGreaterThan(said));
      await chats.settle();
      expect(posts()).toEqual([]);
      expect(await chats.records.rows('announcements')).toMatchObject([{ state: 'draft' }]);
      expect(question.text).not.toMatch(outside);
      await olga().press('Envoyer maintenant', heard(outside));
      await eventually(() => expect(posts()).toHaveLength(1));
    });

    test('a button from before this was asked counts for nothing said', async () => {
      share();
      await prepares();
      const id = await onlyId('announcements');
      const old = { foreign: JSON.stringify({ kind: 'announce.confirm', announcementId: id }) };
      await forgesButton(chats, chat, 'Olga', old);
      await eventually(() => expect(times(olga(), outside)).toBeGreaterThan(1));
      await chats.settle();
      expect(posts()).toEqual([]);
      expect(await chats.records.rows('announcements')).toMatchObject([{ state: 'draft' }]);
    });

    test('shared between the yes and the hour: people are told, the channel is not, and the organiser hears why', async () => {
      const question = await prepares({ everyone: 'yes', ...later });
      await olga().press(/^Programmer/, question);
      await hears(olga(), /C’est programmé/);
      share();
      await chats.moveTo('2026-11-24T09:00:30Z');
      await hears(chats.person(chat, 'Ben'), /Potager/);
      const withheld =
        /n’a pas été publiée dans .*ngagement : depuis qu’elle a été demandée, ce canal a été ouvert/;
      await eventually(() => expect(times(olga(), withheld)).toBe(1));
      await chats.restart();
      await chats.moveTo('2026-11-24T09:05:00Z');
      expect(posts()).toEqual([]);
      expect(times(olga(), withheld)).toBe(1);
      expect(heard(withheld).buttons).toContain('Annoncer');
      const again = await preparesAnnouncement(chats, chat, await managesMissions(chats, chat), {
        ...{ everyone: 'no', channel: chats.channel(chat) },
      });
      expect(again.text).toMatch(outside);
      await olga().press('Envoyer maintenant', again);
      await eventually(() => expect(posts()).toHaveLength(1));
    });

    test('told of outsiders at the yes, it leaves at its hour', async () => {
      share();
      await olga().press(/^Programmer/, await prepares(later));
      await hears(olga(), /C’est programmé/);
      await chats.moveTo('2026-11-24T09:00:30Z');
      await eventually(() => expect(posts()).toHaveLength(1));
    });

    test('where the company refuses it, a sentence beside the field, and nothing is kept', async () => {
      await decide('refuse');
      share();
      const preview = await createsMission(chats, chat, { title: 'Potager' });
      await olga().press('Annoncer', preview);
      await seesForm(olga(), 'Annoncer la mission');
      const problems = await olga().submit({ everyone: 'yes', channel: chats.channel(chat), when: 'now' });
      expect(plain(problems?.channel ?? '')).toMatch(/^Des personnes extérieures .* ne le permet pas/);
      expect(await chats.records.rows('announcements')).toEqual([]);
    });

    test('refused since: not at the yes, and not at the hour', async () => {
      const question = await prepares();
      share();
      await decide('refuse');
      await olga().press('Envoyer maintenant', question);
      await hears(olga(), /votre entreprise ne le permet pas/);
      await decide('warn');
      await olga().press('Aperçu', await managesMissions(chats, chat));
      const asked = await preparesAnnouncement(chats, chat, await hears(olga(), /Aperçu/), {
        ...{ everyone: 'no', channel: chats.channel(chat), ...later },
      });
      expect(asked.text).toMatch(outside);
      await olga().press(/^Programmer/, asked);
      await hears(olga(), /C’est programmé/);
      await decide('refuse');
      await chats.moveTo('2026-11-24T09:00:30Z');
      await eventually(() => expect(times(olga(), /n’a pas été publiée .* ne le permet pas/)).toBe(1));
      expect(posts()).toEqual([]);
    });

    test('a chat that does not let the bot see the channel: a sentence beside the field', async () => {
      const preview = await createsMission(chats, chat, { title: 'Potager' });
      await olga().press('Annoncer', preview);
      await seesForm(olga(), 'Annoncer la mission');
      // Slack: a private channel, and an app without `groups:read`. Teams: the app was taken from the team.
      if (chat === 'slack') chats.slack.faults.refuse('conversations.info', 'missing_scope');
      else chats.teams.leaveTeam();
      const problems = await olga().submit({ everyone: 'no', channel: chats.channel(chat), when: 'now' });
      expect(plain(problems?.channel ?? '')).toMatch(/^Étincelle ne peut pas écrire dans ce canal/);
      expect(await chats.records.rows('announcements')).toEqual([]);
    });

    test('a chat of two, somebody’s id and another channel are no channel to announce in', async () => {
      await createsMission(chats, chat, { title: 'Potager' });
      const missionId = await onlyId('missions');
      const form = (formId: string) => ({ kind: 'announcement', formId, missionId }) as const;
      const ids =
        chat === 'slack'
          ? [chats.slack.dmOf('U0ANA'), 'U0ANA', 'C0NOWHERE']
          : [chats.teams.personalChatId('29:ana'), '29:ana', '19:nowhere@thread.tacv2'];
      for (const channel of ids) {
        const values = { everyone: 'no', channel, when: 'now' };
        const { beside } = await forgesForm(
          chats,
          chat,
          'Olga',
          form(`forged-${ids.indexOf(channel)}`),
          values,
        );
        expect(plain(beside.channel ?? '')).toMatch(/^Étincelle ne peut pas écrire dans ce canal/);
      }
      expect(await chats.records.rows('announcements')).toEqual([]);
      expect(await chats.records.rows('channels')).not.toEqual(
        expect.arrayContaining([expect.objectContaining({ externalId: ids[0] })]),
      );
    });
  },
);

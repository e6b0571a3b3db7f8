import { t } from '../../../src/i18n/index.js';
import { emptyHome } from '../../fixtures/emptyHome.js';
import { until } from '../../support/eventually.js';
import { managedList } from '../../support/managed.js';
import { missionForm } from './render/formSamples.js';
import { engagement, mission } from './render/samples.js';
import { type Running, replyWith, saying, startPlatform } from './support.js';

let running: Running;
beforeEach(async () => {
  running = await startPlatform();
});
afterEach(() => running.stop());

const help = { kind: 'help', organiser: false } as const;
const confirmed = { kind: 'engagement.confirmed', engagement: engagement(), already: false } as const;
const manage = managedList([]);
const gone = { kind: 'problem', problem: { code: 'organisersOnly' } } as const;

/** Has the bot answer words in the personal chat, so that Alice has buttons in front of her. */
async function aliceSees(message: Parameters<typeof saying>[0]) {
  running.fake.reply = () => saying(message);
  await running.alice.say('bonjour');
  await running.platform.stop();
}

describe('words', () => {
  test('in the personal chat are answered there, with the text that notifications say', async () => {
    await aliceSees(help);
    expect(running.alice.inbox()).toMatchObject([
      { buttons: ['Voir les missions', 'Mes missions'], onlyMe: false },
    ]);
    expect(running.slack.calls('chat.postMessage')[0]?.args).toMatchObject({
      text: t('fr', 'help.title'),
      unfurl_links: 'false',
      unfurl_media: 'false',
      parse: 'none',
    });
  });

  test('in a channel are answered to the person alone, or in their personal chat where that cannot be', async () => {
    running.fake.reply = () => saying(help);
    await running.alice.mention('CGENERAL', 'aide');
    await running.platform.stop();
    expect(running.alice.channel('CGENERAL')).toMatchObject([{ onlyMe: true }]);
    expect(running.bob.channel('CGENERAL')).toEqual([]);
    running.slack.faults.refuse('chat.postEphemeral', 'not_in_channel');
    await running.alice.mention('CGENERAL', 'aide');
    await running.platform.stop();
    expect(running.alice.inbox()).toHaveLength(1);
  });

  test('of a command are answered to the person alone', async () => {
    running.fake.reply = () => saying(help);
    await running.slack.command('UALICE', '/mission', 'aide', 'CGENERAL');
    await running.platform.stop();
    expect(running.alice.channel('CGENERAL')).toMatchObject([{ onlyMe: true }]);
  });

  test('that ask for a form get a button that opens it; a command opens it at once', async () => {
    running.fake.reply = () => replyWith({ form: missionForm });
    await running.alice.say('créer une mission');
    await running.platform.stop();
    expect(running.alice.inbox()).toMatchObject([{ buttons: ['Ouvrir le formulaire'] }]);
    await running.slack.command('UALICE', '/mission', 'créer', 'CGENERAL');
    await running.platform.stop();
    expect(running.alice.form()?.title).toBe('Nouvelle mission');
  });

  test('are answered with the "try again" sentence when the application breaks, and nothing leaks', async () => {
    running.fake.reply = () => Promise.reject(new Error('secret detail'));
    await running.alice.say('bonjour');
    await running.platform.stop();
    expect(running.alice.inbox()[0]?.text).toContain('Quelque chose s’est mal passé de notre côté');
    expect(JSON.stringify(running.kept)).not.toMatch(/secret detail|bonjour|xoxb/);
  });

  test('are answered once Slack has room again', async () => {
    running.slack.faults.rateLimit('chat.postMessage', 0);
    await aliceSees(help);
    expect(running.alice.inbox()).toHaveLength(1);
    expect(running.fake.finished).toHaveLength(1);
  });

  test('whose answer may be lost stay open, with the answer, for it to be said again', async () => {
    running.slack.faults.fail('chat.postMessage');
    await aliceSees(help);
    expect(running.fake.finished).toEqual([]);
    expect(running.fake.unsaid).toMatchObject([{ reply: { message: help } }]);
    expect(running.kept).toMatchObject([
      { code: 'slack.answer.notDelivered', facts: { outcome: 'inDoubt', code: 'http_500' } },
    ]);
  });

  test('of somebody out of reach are closed all the same', async () => {
    running.slack.faults.refuseRecipient('UALICE', 'account_inactive');
    await aliceSees(help);
    expect(running.fake.finished).toHaveLength(1);
    expect(running.fake.unsaid).toEqual([]);
  });
});

describe('buttons', () => {
  test('in the personal chat are replaced by what they led to', async () => {
    await aliceSees({
      kind: 'engagement.overlap',
      wanted: { ...engagement(), engagementId: null },
      existing: engagement(),
    });
    running.fake.reply = () => saying(confirmed);
    await running.alice.press('M’inscrire quand même');
    await running.platform.stop();
    expect(running.alice.inbox()).toHaveLength(1);
    expect(running.alice.inbox()[0]?.text).toContain('Votre place est réservée');
    expect(running.fake.answered.at(-1)?.input).toMatchObject({ intent: { kind: 'signUp', anyway: true } });
  });

  test('stay when the answer shows something else', async () => {
    await aliceSees(confirmed);
    running.fake.reply = () => saying({ kind: 'mission.details', mission: mission() });
    await running.alice.press('En savoir plus');
    await running.platform.stop();
    expect(running.alice.inbox()).toHaveLength(2);
  });

  test('in a channel are answered to the person alone', async () => {
    const outgoing = {
      workspace: 'T1',
      address: { channel: 'CGENERAL' },
      message: { kind: 'announcement', mission: mission(), forMany: true },
      reader: { locale: 'fr', timezone: 'Europe/Paris' },
      deliveryId: 'd1',
    } as const;
    await running.platform.messenger.send(outgoing);
    running.fake.reply = () => saying(confirmed);
    await running.bob.press('Je m’inscris');
    await running.platform.stop();
    expect(running.bob.channel('CGENERAL').map(({ onlyMe }) => onlyMe)).toEqual([false, true]);
    expect(running.alice.channel('CGENERAL')).toHaveLength(1);
  });

  test('that nobody knows get one clear sentence', async () => {
    await aliceSees(confirmed);
    const { ts } = running.slack.messages('UALICE', running.slack.dmOf('UALICE')).at(-1) ?? { ts: '' };
    running.fake.reply = () => saying({ kind: 'problem', problem: { code: 'unknownAction' } });
    const where = { messageTs: ts, channelId: running.slack.dmOf('UALICE') };
    await running.slack.clickBlock('UALICE', where, 'b3', 'leave#1', '{"kind":"drop.tables"}');
    await running.platform.stop();
    expect(running.fake.answered.at(-1)?.input).toEqual({ kind: 'action', intent: null });
    expect(running.alice.inbox().at(-1)?.text).toContain('Ce bouton ne fonctionne plus');
  });

  test('that open a form show "one moment" at once, then the form', async () => {
    await aliceSees(manage);
    let release = () => {};
    running.fake.reply = () =>
      new Promise((resolve) => {
        release = () => resolve(replyWith({ form: missionForm }));
      });
    await running.alice.press('Créer une mission');
    await until(() => running.slack.modal('UALICE') !== null && running.fake.answered.length === 2);
    expect(JSON.stringify(running.slack.modal('UALICE'))).toContain('Un instant…');
    release();
    await running.platform.stop();
    expect(running.alice.form()).toMatchObject({ title: 'Nouvelle mission' });
  });

  test('that open a form say why there is none', async () => {
    await aliceSees(manage);
    running.fake.reply = () => saying(gone);
    await running.alice.press('Créer une mission');
    await running.platform.stop();
    expect(JSON.stringify(running.slack.modal('UALICE'))).toContain('Seules les personnes qui organisent');
  });

  test('that open a form too late become a button that opens it', async () => {
    await aliceSees(manage);
    running.slack.faults.refuse('views.open', 'expired_trigger_id');
    running.fake.reply = () => replyWith({ form: missionForm });
    await running.alice.press('Créer une mission');
    await running.platform.stop();
    expect(running.alice.inbox().at(-1)?.buttons).toEqual(['Ouvrir le formulaire']);
    expect(running.kept).toMatchObject([
      { code: 'slack.modal.notOpened', facts: { code: 'expired_trigger_id' } },
    ]);
  });
});

describe('the home', () => {
  test('is published when it is opened', async () => {
    running.fake.reply = () => saying(emptyHome);
    await running.slack.openHome('UALICE');
    await running.platform.stop();
    expect(JSON.stringify(running.slack.home('UALICE'))).toContain('Bonjour Alice');
  });

  test('shows at once what was done in it', async () => {
    running.fake.reply = () => saying(emptyHome);
    await running.slack.openHome('UALICE');
    await running.platform.stop();
    running.fake.reply = ({ input }) =>
      saying(input.kind === 'home' ? { ...emptyHome, muted: true } : { kind: 'silence', muted: true });
    await running.alice.press('Couper les annonces et rappels');
    await running.platform.stop();
    expect(JSON.stringify(running.slack.home('UALICE'))).toContain('Les annonces et rappels sont coupés.');
    expect(running.alice.inbox()).toHaveLength(1);
  });
});

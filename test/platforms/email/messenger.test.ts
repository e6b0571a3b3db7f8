import { createServer } from 'node:net';
import type { MailAddress } from '../../../src/application/people/mail/mailAddress.js';
import { isForApprover, isForOrganiser, notices } from '../../../src/domain/notices.js';
import type { Reader } from '../../../src/domain/people/reader.js';
import type { Message } from '../../../src/messages/message.js';
import { createEmail, type Email } from '../../../src/platforms/email/index.js';
import { examples } from '../../fixtures/teams/messages.js';
import { type SmtpStandIn, startSmtpStandIn } from '../../support/smtpStandIn.js';
import { collectingLog } from '../../support/world.js';

const reader: Reader = { locale: 'fr', timezone: 'Europe/Paris' };
const ana: MailAddress = { email: 'ana@example.org', key: 'a key of hers', account: 'own.1' };
const calendarFile = async () => ({
  body: 'BEGIN:VCALENDAR',
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  fileName: 'mission.ics',
});

let smtp: SmtpStandIn;
let email: Email;
const emailAt = (url: string) =>
  createEmail(
    { url, from: 'Étincelle <bot@example.org>' },
    {
      publicUrl: 'https://bot.example.org',
      now: () => new Date('2026-11-20T09:00:00Z'),
      calendarFile,
      log: collectingLog(),
    },
  );
beforeAll(async () => {
  smtp = await startSmtpStandIn();
  email = emailAt(smtp.url);
});
afterAll(async () => {
  await email.stop();
  await smtp.stop();
});

let sent = 0;
function send(message: Message, to = ana, by = email) {
  sent += 1;
  const outgoing = { workspace: 'own', address: to, message, reader, deliveryId: `delivery-${sent}` };
  return by.messenger.send(outgoing);
}
const [confirmed] = examples['engagement.confirmed'];
const aMessage = confirmed as Message;

const own = Object.entries(notices).filter(([kind, { to }]) => {
  return to === 'engaged' && !isForApprover(kind as never) && !isForOrganiser(kind as never);
});
const messages = own.flatMap(([kind]) => examples[kind as 'engagement.confirmed']);

test('there is something of each kind that the person of an engagement is told', () => {
  expect(own.length).toBeGreaterThan(12);
  expect(new Set(messages.map(({ kind }) => kind)).size).toBe(own.length);
});

test.each(messages.map((message, at) => [`${message.kind} ${at}`, message as Message] as const))(
  '%s is a mail with a title, a text in both forms, and a way to stop them',
  async (_name, message) => {
    const to = { ...ana, email: `person-${sent}@example.org` };
    expect(await send(message, to)).toMatchObject({ kind: 'sent', address: to });
    const [mail, ...others] = smtp.inbox(to.email);
    if (!mail) throw new Error('Nothing has come.');
    expect(others).toEqual([]);
    expect(mail.subject).toMatch(/\S/);
    expect(mail.subject).not.toMatch(/[\r\n]|\{[a-z]/);
    expect(mail.html).toMatch(/^<!doctype html><html lang="fr">/);
    expect(mail.html).not.toMatch(/<(?:script|img|link|iframe)\b/i);
    const [, stop = ''] = /^<(.+)>$/.exec(mail.headers.get('list-unsubscribe') ?? '') ?? [];
    expect(new URL(stop).pathname).toContain('/e/own.1.stop.-.');
    expect(mail.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    for (const { url } of mail.links) expect(mail.html).toContain(url);
    expect(mail.links.at(-1)?.url).toBe(stop);
  },
);

test('its id is that of the delivery, and no machine answers it', async () => {
  const outcome = await send(aMessage);
  const mail = smtp.inbox(ana.email).at(-1);
  expect(mail?.messageId).toBe(`<delivery-${sent}@example.org>`);
  expect(outcome).toMatchObject({ ref: { messageId: mail?.messageId } });
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.files).toEqual([
    { name: 'mission.ics', type: 'text/calendar', body: expect.stringContaining('VCALENDAR') },
  ]);
});

test('an offer is taken or left by a link for that alone', async () => {
  const [offer] = examples['engagement.offered'];
  await send(offer as Message, { ...ana, email: 'offer@example.org' });
  const labels = smtp.inbox('offer@example.org')[0]?.links.map(({ label }) => label) ?? [];
  expect(labels.slice(0, 3)).toEqual(['Je prends la place', 'Non merci, je passe mon tour', 'Mes missions']);
  // Of what is asked, and never of leaving.
  const buttons = (html = '') => [...html.matchAll(/style="display[^>]*>([^<]+)/g)].map((found) => found[1]);
  expect(buttons(smtp.inbox('offer@example.org')[0]?.html)).toEqual(['Je prends la place']);
  await send(aMessage, { ...ana, email: 'place@example.org' });
  expect(buttons(smtp.inbox('place@example.org')[0]?.html)).toEqual([]);
});

test('what is only said in a chat is not mailed', async () => {
  expect(await send({ kind: 'courtesy', what: 'welcome' })).toEqual({ kind: 'failed', code: 'notByMail' });
  expect(await send(aMessage, { email: '', key: '', account: '' })).toEqual({
    kind: 'failed',
    code: 'badAddress',
  });
});

test.each([
  [421, { kind: 'busy', code: 'smtp421', retryAfterMs: 60_000 }],
  [450, { kind: 'busy', code: 'smtp450', retryAfterMs: 60_000, alone: true }],
  [550, { kind: 'unreachable', code: 'smtp550' }],
  [553, { kind: 'unreachable', code: 'smtp553' }],
] as const)('an answer of %d is %o, and names nobody', async (answer, outcome) => {
  const to = { ...ana, email: `answer-${answer}@example.org` };
  smtp.answers(to.email, answer);
  expect(await send(aMessage, to)).toEqual(outcome);
  expect(smtp.inbox(to.email)).toEqual([]);
  expect(await send(aMessage, to)).toMatchObject({ kind: 'sent' });
});

test('a connection that is cut once the message is there leaves it in doubt', async () => {
  const to = { ...ana, email: 'cut@example.org' };
  smtp.answers(to.email, 'cut');
  expect(await send(aMessage, to)).toMatchObject({ kind: 'inDoubt' });
  const lookup = { workspace: 'own', address: to, deliveryId: 'delivery-1', since: null };
  expect(await email.messenger.find(lookup)).toEqual({ kind: 'unknown' });
  expect(smtp.inbox(to.email)).toHaveLength(1);
});

test('a server that is away is asked again later', async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  const away = emailAt(`smtp://127.0.0.1:${port}`);
  expect(await send(aMessage, ana, away)).toMatchObject({ kind: 'busy', retryAfterMs: 60_000 });
  await away.stop();
});

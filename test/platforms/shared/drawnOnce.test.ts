import type { Reader } from '../../../src/domain/people/reader.js';
import type { Message } from '../../../src/messages/message.js';
import { drawnOnce } from '../../../src/platforms/shared/drawnOnce.js';
import { renderProactive as inSlack } from '../../../src/platforms/slack/render/index.js';
import { renderProactive as inTeams } from '../../../src/platforms/teams/render/index.js';
import { examples } from '../../fixtures/teams/messages.js';

const messages: readonly Message[] = Object.values(examples).flat();
const paris: Reader = { locale: 'fr', timezone: 'Europe/Paris' };
const readers = [
  paris,
  { locale: 'en', timezone: 'Europe/Paris' },
  { locale: 'fr', timezone: 'America/Montreal' },
] as const satisfies readonly Reader[];
const asked = messages.flatMap((message) => readers.map((reader) => [message, reader] as const));

/** As read again from what is written: another object that says the same. */
const again = (message: Message): Message => structuredClone(message);

test.each([
  ['slack', inSlack],
  ['teams', inTeams],
])('what is drawn once is what everybody would be shown, in %s', (_, draw) => {
  const drawn = drawnOnce<unknown>(draw);
  for (const round of [0, 1])
    for (const [message, reader] of asked)
      expect([round, drawn(again(message), reader)]).toEqual([round, draw(message, reader)]);
});

test('an announcement is drawn once for all who read the same, and anything else each time', () => {
  let times = 0;
  const drawn = drawnOnce(() => {
    times += 1;
    return times;
  });
  const counts = messages.map((message) => {
    const before = times;
    drawn(again(message), paris);
    drawn(again(message), paris);
    return [message.kind, times - before];
  });
  for (const [kind, count] of counts) expect([kind, count]).toEqual([kind, kind === 'announcement' ? 1 : 2]);
});

test('few are kept, however many are drawn', () => {
  const drawn = drawnOnce((message) => ({ message }));
  const announcement = messages.find(({ kind }) => kind === 'announcement') as Message;
  const first = drawn(announcement, { locale: 'fr', timezone: 'UTC' });
  for (let n = 0; n < 100; n += 1) drawn(announcement, { locale: 'fr', timezone: `Zone/${n}` });
  expect(drawn(announcement, { locale: 'fr', timezone: 'UTC' })).not.toBe(first);
});

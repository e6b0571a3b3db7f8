import { calendarUrl } from '../../../src/application/queries/standings.js';
import { ask, raw } from '../doors/http.js';
import type { Scene } from '../grounds/scene.js';
import { type Input, type Kind, named } from '../kind.js';

/** An address that opens nothing: only the whole one, which is a secret, opens Dan’s entry. */
export function calendar(scene: Scene): Kind {
  const { chats, dans, bens, other } = scene;
  const right = calendarUrl(chats.url, dans);
  const { calendarKey: key, id } = dans;
  const at = (name: string) => `${chats.url}/calendar/${name}`;
  const letters = [...key].map((letter, place): [string, string] => [
    `another letter at ${place} of the key`,
    right.replace(key, `${key.slice(0, place)}${letter === 'x' ? 'y' : 'x'}${key.slice(place + 1)}`),
  ]);
  const addresses: [string, string][] = [
    ...letters,
    ['no key', right.replace(key, '')],
    ['the key’s first half', right.replace(key, key.slice(0, key.length / 2))],
    ['the key twice', right.replace(key, key + key)],
    [
      'the key in capitals',
      right.replace(key, key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase()),
    ],
    ['the key backwards', right.replace(key, [...key].reverse().join(''))],
    ['Ben’s offer with Dan’s key', calendarUrl(chats.url, { ...bens, calendarKey: key })],
    ['Ben’s offer', calendarUrl(chats.url, bens)],
    [
      'another company’s entry',
      calendarUrl(chats.url, { ...dans, organisationId: 'other', id: other.engagementId }),
    ],
    ['Dan’s entry in another company', calendarUrl(chats.url, { ...dans, organisationId: 'other' })],
    ['no company', right.replace('/own.', '/.')],
    ['a part too many', right.replace('.ics', '.x.ics')],
    ['the id alone', at(`own.${id}.ics`)],
    ['the id without more', at(id)],
    ...['.ical', '.txt', '', '.ics.', '.ICS', '.ics%00', '.ics%0d%0aset-cookie:a=b', '.ics/x', ';.ics'].map(
      (end): [string, string] => [`the ending ${named(end)}`, right.replace('.ics', end)],
    ),
    ...[
      '$ne',
      '[$ne]',
      '{"$ne":""}',
      '__proto__',
      'constructor',
      'undefined',
      'null',
      '*',
      '%2a',
      '.*',
      '%',
      '%E0%A4%A',
      '%ff',
      '%00',
      "'%20or%201=1",
    ].map((value): [string, string] => [`the key ${named(value)}`, right.replace(key, value)]),
    ...['$ne', '*', '__proto__', '..', '%2e%2e', 'undefined'].map((value): [string, string] => [
      `the id ${named(value)}`,
      right.replace(id, value),
    ]),
    ...[
      '..%2f..%2fetc%2fpasswd',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '....//etc/passwd',
      '..%5c..%5cwindows',
      '%252e%252e%252fetc',
      '..;/etc/passwd',
      'x'.repeat(8_000),
      '',
    ].map((path): [string, string] => [`the path ${named(path)}`, at(path)]),
    ...['', '?key=', '?$ne=1'].map((query): [string, string] => [
      `no name and ${named(query)}`,
      `${at('')}${query}${query === '?key=' ? key : ''}`,
    ]),
  ];
  const methods = [
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'PROPFIND',
    'REPORT',
    'MKCALENDAR',
    'OPTIONS',
    'LOCK',
    'COPY',
  ];
  const headers: Record<string, string>[] = [
    { 'x-original-url': new URL(right).pathname },
    { 'x-rewrite-url': new URL(right).pathname },
    { 'x-http-method-override': 'GET' },
    { range: 'bytes=0-10' },
    { 'if-none-match': '*' },
  ];
  return {
    inputs: [
      ...addresses.map(([name, address]): Input => ({ name, send: () => ask(address) })),
      ...methods.map(
        (method): Input => ({
          name: `the right address by ${method}`,
          send: () => ask(right, { method }),
        }),
      ),
      ...headers.map(
        (header): Input => ({
          name: `another address with ${named(header).replaceAll(key, 'key').replaceAll(id, 'id')}`,
          send: () => ask(at('own.a.b.ics'), { headers: header }),
        }),
      ),
      ...['\u0000', ' ', '\t', '\r\nx: y'].map(
        (sign): Input => ({
          name: `the right address with ${named(sign)} in its line`,
          send: () =>
            raw(
              right,
              `GET ${new URL(right).pathname.replace('.ics', `${sign}.ics`)} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`,
            ),
        }),
      ),
    ],
    watch: scene.watchDoor,
    secrets: /BEGIN:VCALENDAR|Collecte|root:|set-cookie|a=b/i,
    refusedAtTheDoor: true,
    controls: [async () => expect((await ask(right)).text).toContain('BEGIN:VCALENDAR')],
  };
}

import { ask } from '../doors/http.js';
import { type Scene, secretsOfOlga } from '../grounds/scene.js';
import { type Input, type Kind, named } from '../kind.js';

const key = 'c0ffee'.padEnd(64, '0');
const until = new Date('2027-06-01T00:00:00Z');
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

/** The page of a nonprofit: its link alone opens it, and says of its own mission alone what it may. */
export async function nonprofitPage({ chats, missions, other, dans, watchDoor }: Scene): Promise<Kind> {
  const { nonprofitPages } = chats.records.store;
  await nonprofitPages.open({ organisationId: 'own', missionId: missions.open.id, key, until });
  const at = (name: string) => `${chats.url}/n/${name}`;
  const right = at(`own.${key}`);
  const names: readonly (readonly [string, string])[] = [
    ['another last letter', `own.${key.slice(0, -1)}1`],
    ['its first half', `own.${key.slice(0, 32)}`],
    ['it twice', `own.${key}${key}`],
    ['it in capitals', `own.${key.toUpperCase()}`],
    ['another company', `other.${key}`],
    ['no company', `.${key}`],
    ['a part too many', `own.${key}.x`],
    ['the mission’s id', `own.${missions.open.id}`],
    ...[
      ...['$ne', '%24ne', '__proto__', '*', '%00', '%', '..%2f..%2fetc%2fpasswd', '%0d%0ax:y'],
      'x'.repeat(8_000),
    ].map((one) => [`the key ${named(one)}`, `own.${one}`] as const),
  ];
  const framing = { form: 'framing', by: 'Amina', agrees: 'yes', remark: '' };
  const present = { form: 'attendance', by: 'Amina', slot: missions.open.slotId, others: 'present' };
  const forms: readonly (readonly [string, Record<string, string>])[] = [
    ['nothing', {}],
    ['no name', { ...framing, by: '' }],
    ['a name that is not seen', { ...framing, by: '\u200b\u3164' }],
    ['neither yes nor a change', { ...framing, agrees: '__proto__' }],
    ['a form that there is none of', { ...framing, form: '__proto__' }],
    ['who was there before it has begun', { ...present, [`p.${dans.id}`]: 'present' }],
    ['a half-day of another mission', { ...present, slot: missions.past.slotId }],
    ['a half-day of another company', { ...present, slot: other.mission.slotId }],
    ['somebody of another company', { ...present, [`p.${other.engagementId}`]: 'present' }],
    ['a half-day that is none', { ...present, slot: '$ne' }],
    ['hours that are none', { ...present, [`p.${dans.id}`]: 'present', [`h.${dans.id}`]: '1e9' }],
    ['more than a form holds', { ...framing, remark: 'x'.repeat(600_000) }],
    [
      'ten thousand fields',
      Object.fromEntries(Array.from({ length: 10_000 }, (_, one) => [`p.${one}`, 'x'])),
    ],
  ];
  const sent = (address: string, fields: Record<string, string>, more = {}) =>
    ask(address, {
      ...{ method: 'POST', headers: { ...headers, ...more } },
      body: new URLSearchParams(fields).toString(),
    });
  return {
    inputs: [
      ...names.flatMap(([name, one]): Input[] => [
        { name: `reads with ${name}`, send: () => ask(at(one)) },
        { name: `agrees with ${name}`, send: () => sent(at(one), framing) },
      ]),
      ...forms.map(
        ([name, fields]): Input => ({
          ...{ name: `says ${name}`, secrets: secretsOfOlga },
          send: () => sent(right, fields),
        }),
      ),
      ...['cross-site', 'same-site'].map(
        (site): Input => ({
          name: `agrees from elsewhere, ${site}`,
          send: () => sent(right, framing, { 'sec-fetch-site': site }),
        }),
      ),
      ...['PUT', 'DELETE', 'PATCH'].map(
        (method): Input => ({ name: `the right link by ${method}`, send: () => ask(right, { method }) }),
      ),
    ],
    watch: watchDoor,
    secrets: /Collecte|confidentiel|chez eux|\bDan\b|dan@/,
    refusedAtTheDoor: true,
    controls: [async () => expect(await ask(right)).toMatchObject({ status: 200 })],
    close: async () => void (await nonprofitPages.revoke('own', missions.open.id)),
  };
}

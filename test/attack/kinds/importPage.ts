import { ask } from '../doors/http.js';
import { type Scene, secretsOfOlga } from '../grounds/scene.js';
import { type Input, type Kind, named } from '../kind.js';

const [olgas, anas] = ['bada55'.padEnd(64, '0'), 'facade'.padEnd(64, '0')];
const until = new Date('2027-06-01T00:00:00Z');
const mark = 'x-part';
const formType = { 'content-type': `multipart/form-data; boundary=${mark}` };
const head = 'Référence;Titre;Association;Description;Date;Début;Fin;Places;Lieu';
const file = `${head}\nX1;Fausse;Les Racines;Trier;12/03/2027;9h;12h;5;Lyon`;

/** A form with a file in it, whatever is in the file and whatever it is called. */
const formOf = (content: string | Buffer, name = 'missions.csv'): Buffer =>
  Buffer.concat([
    Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    ...[Buffer.from(content), Buffer.from(`\r\n--${mark}--\r\n`)],
  ]);

const brings = (address: string, body: string | Buffer, headers: Record<string, string> = formType) =>
  ask(address, { method: 'POST', headers, body });

const creates = (address: string, plan: string) =>
  ask(`${address}/create`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    body: new URLSearchParams({ plan }).toString(),
  });

/** The page where organisers bring a file of missions. Its link alone opens it, for whoever still organises. */
export async function importPage({ chats, watchDoor }: Scene): Promise<Kind> {
  const { missionImports } = chats.records.store;
  const [olga, ana] = await Promise.all(
    ['Olga', 'Ana'].map(async (name) => (await chats.records.rows('employees', { name }))[0]?.id ?? ''),
  );
  const open = (key: string, employeeId = '') =>
    missionImports.open({ organisationId: 'own', employeeId, key, until });
  await Promise.all([open(olgas, olga), open(anas, ana)]);
  const at = (name: string) => `${chats.url}/import/fr/${name}`;
  const right = at(`own.${olgas}`);
  const controls = [
    async () => expect(await ask(right)).toMatchObject({ status: 200 }),
    async () => expect(await brings(right, formOf(file))).toMatchObject({ status: 303 }),
  ];
  return {
    inputs: [...otherNames(at), ...badForms(right), ...badPresses(right), ...badMethods(right)],
    watch: watchDoor,
    secrets: /confidentiel|chez eux|Fausse/,
    refusedAtTheDoor: true,
    controls,
    close: async () => {
      for (const employeeId of [olga, ana]) await missionImports.forget('own', employeeId ?? '');
    },
  };
}

/** Made-up links; and one whose owner organises nothing any more. */
function otherNames(at: (name: string) => string): Input[] {
  const names: readonly (readonly [string, string])[] = [
    ['the link of somebody who organises nothing', `own.${anas}`],
    ['another last letter', `own.${olgas.slice(0, -1)}1`],
    ['its first half', `own.${olgas.slice(0, 32)}`],
    ['it twice', `own.${olgas}${olgas}`],
    ['it in capitals', `own.${olgas.toUpperCase()}`],
    ['another company', `other.${olgas}`],
    ['no company', `.${olgas}`],
    ['a part too many', `own.${olgas}.x`],
    ...['$ne', '%24ne', '__proto__', '*', '%00', '%', '..%2f..%2fetc%2fpasswd', 'x'.repeat(8_000)].map(
      (one) => [`the key ${named(one)}`, `own.${one}`] as const,
    ),
  ];
  return names.flatMap(([name, one]): Input[] => [
    { name: `reads with ${name}`, send: () => ask(at(one)) },
    { name: `brings a file with ${name}`, send: () => brings(at(one), formOf(file)) },
    { name: `presses with ${name}`, send: () => creates(at(one), 'x') },
    { name: `asks for the example with ${name}`, send: () => ask(`${at(one)}/sample/x`) },
  ]);
}

/** What is no file of missions. What was shown before stays. */
function badForms(right: string): Input[] {
  const files: readonly (readonly [string, string | Buffer])[] = [
    ['nothing', ''],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004\u0000\u0000')],
    ['more than a file holds', 'x'.repeat(1_200_000)],
    ['more than a form holds', 'x'.repeat(3_000_000)],
    ['brackets in brackets', '['.repeat(500_000)],
    ['a quotation mark that never closes', `${head}\n"${'x;'.repeat(200_000)}`],
    ['too many lines', `${head}${'\nx'.repeat(100_000)}`],
    ['too many columns', `${'x;'.repeat(100_000)}\nx`],
    ['columns named by the language', '[{"__proto__":{"title":"x"},"constructor":"x"}]'],
    ['no column that is needed', 'a;b\n1;2'],
  ];
  const bodies: readonly (readonly [string, string | Buffer, Record<string, string>])[] = [
    ['no form', file, { 'content-type': 'text/csv' }],
    ['a form of no parts', '', formType],
    ['a form that does not end', formOf(file).subarray(0, -12), formType],
    ['a form without its mark', formOf(file), { 'content-type': 'multipart/form-data' }],
    ['a form with a mark of 5,000 signs', formOf(file), boundary('x'.repeat(5_000))],
    ['ten thousand parts', `--${mark}\r\n\r\n\r\n`.repeat(10_000), formType],
    ['a file called as a path', formOf(file, '../../etc/passwd'), formType],
  ];
  return [
    ...files.map(
      ([name, content]): Input => ({
        ...{ name: `brings ${name}`, secrets: secretsOfOlga },
        send: () => brings(right, formOf(content)),
      }),
    ),
    ...bodies.map(
      ([name, body, headers]): Input => ({
        ...{ name: `sends ${name}`, secrets: secretsOfOlga },
        send: () => brings(right, body, headers),
      }),
    ),
  ];
}

const boundary = (of: string) => ({ 'content-type': `multipart/form-data; boundary=${of}` });

/** A button whose file is not the one that was shown. */
const badPresses = (right: string): Input[] =>
  ['', 'made-up', '$ne', '__proto__', '0'.repeat(32), 'x'.repeat(9_000)].map((plan) => ({
    ...{ name: `presses for ${named(plan)}`, secrets: secretsOfOlga },
    send: () => creates(right, plan),
  }));

const badMethods = (right: string): Input[] => [
  ...['PUT', 'DELETE', 'PATCH'].map((method) => ({
    name: `the right link by ${method}`,
    send: () => ask(right, { method }),
  })),
  { name: 'presses by reading', send: () => ask(`${right}/create`) },
];

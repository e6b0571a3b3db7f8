import { serialize } from 'bson';
import type { Dice } from '../../support/dice.js';
import { raw } from '../doors/http.js';
import { commandBytes, framed, MSG, section } from '../doors/wire.js';
import type { DatabaseProcess } from '../grounds/database.js';
import { type Input, type Kind, named } from '../kind.js';

const find = serialize({ find: 'kept', $db: 'etincelle' });
const document = Buffer.from(find);
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value | 0);
  return bytes;
};
/** A document that says how long it is, whatever it holds. */
const bson = (inside: Buffer, size = inside.length + 5) =>
  Buffer.concat([int32(size), inside, Buffer.from([0])]);
const element = (type: number, name: string, value: Buffer) =>
  Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), value]);
const textOf = (value: Buffer, size = value.length + 1) =>
  Buffer.concat([int32(size), value, Buffer.from([0])]);

function nested(depth: number, type: 3 | 4): Buffer {
  const open: Buffer[] = [];
  const size = 8 * depth + 5;
  for (let at = 0; at < depth; at += 1) open.push(int32(size - 8 * at), Buffer.from([type, 0x61, 0]));
  return Buffer.concat([...open, int32(5), Buffer.alloc(depth + 1)]);
}

const sizes = [
  0, 1, 4, 15, 16, 17, 20, 21, -1, -2_147_483_648, 2_147_483_647, 48_000_001, 1_000_000_000, 0x20202020,
];
const lengths = [0, 1, 3, 4, -1, -5, 5, 6, 2_147_483_647, -2_147_483_648, 16_777_217];
const opcodes = [
  0, 1, 1000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2010, 2011, 2012, 2014, -1, 2_147_483_647,
];

const frames: readonly [string, Buffer][] = [
  ...sizes.map((size): [string, Buffer] => [
    `a frame that says it is ${size} long`,
    framed(section(document), { size }),
  ]),
  ...opcodes.map((opcode): [string, Buffer] => [
    `the operation ${opcode}`,
    framed(section(document), { opcode }),
  ]),
  ...[1, 2, 3].map((compressor): [string, Buffer] => [
    `compressed by ${compressor}, unpacked two thousand million long`,
    framed(
      Buffer.concat([int32(MSG), int32(2_147_483_647), Buffer.from([compressor]), Buffer.alloc(64, 0xff)]),
      { opcode: 2012 },
    ),
  ]),
  ...[2, 3, 4, 0x80, 0x10000, 0x80000000, 0xffff, 0xffffffff].map((flags): [string, Buffer] => [
    `the flags ${flags.toString(16)}`,
    framed(section(document, { flags: flags >>> 0 })),
  ]),
  ...[1, 2, 3, 255].map((kind): [string, Buffer] => [
    `a section of the kind ${kind}`,
    framed(section(document, { kind })),
  ]),
  ...lengths.map((size): [string, Buffer] => [
    `a document that says it is ${size} long`,
    framed(section(bson(element(2, 'find', textOf(Buffer.from('kept'))), size))),
  ]),
  ...lengths.map((size): [string, Buffer] => [
    `a text that says it is ${size} long`,
    framed(section(bson(element(2, 'find', textOf(Buffer.from('kept'), size))))),
  ]),
  ...[0x06, 0x0e, 0x14, 0x15, 0x20, 0x7e, 0x80, 0xfe].map((type): [string, Buffer] => [
    `a value of the type ${type}`,
    framed(section(bson(element(type, 'find', Buffer.alloc(12))))),
  ]),
  ...[0x01, 0x03, 0x04, 0x05, 0x07, 0x09, 0x0b, 0x0c, 0x0d, 0x0f, 0x11, 0x12, 0x13].map(
    (type): [string, Buffer] => [
      `a value of the type ${type} that is cut`,
      framed(section(bson(element(type, 'find', Buffer.from([255]))))),
    ],
  ),
  ...([3, 4] as const).flatMap((type) =>
    [1_000, 100_000, 1_000_000].map((depth): [string, Buffer] => [
      `nested ${depth} deep (${type})`,
      framed(section(nested(depth, type))),
    ]),
  ),
  ['no section', framed(Buffer.alloc(4))],
  ['a section and no document', framed(Buffer.alloc(5))],
  ['two bodies', framed(Buffer.concat([section(document), Buffer.from([0]), document]))],
  [
    'a sequence without a name',
    framed(Buffer.concat([section(document), Buffer.from([1]), int32(8), Buffer.from('aaaa')])),
  ],
  [
    'a sequence whose documents do not fit',
    framed(
      Buffer.concat([
        section(document),
        Buffer.from([1]),
        int32(14),
        Buffer.from('a\0'),
        int32(1_000),
        Buffer.alloc(4),
      ]),
    ),
  ],
  [
    'a sequence called __proto__',
    framed(
      Buffer.concat([
        section(document),
        Buffer.from([1]),
        int32(19),
        Buffer.from('__proto__\0'),
        bson(Buffer.alloc(0)),
      ]),
    ),
  ],
  ['a name that does not end', framed(section(bson(Buffer.from([2, 0x61, 0x61, 0x61]))))],
  [
    'a text that is no UTF-8',
    framed(section(bson(element(2, 'find', textOf(Buffer.from([0xff, 0xfe, 0xc0, 0x80])))))),
  ],
  ['a text with a null', framed(section(bson(element(2, 'find', textOf(Buffer.from('ke\0pt'))))))],
  ['a document called by a prototype', commandBytes({ ['__proto__']: 1, find: 'kept' })],
  ['an empty command', framed(section(bson(Buffer.alloc(0))))],
  ['a question of HTTP', Buffer.from('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')],
  ['a greeting of TLS', Buffer.from('160301020001000', 'hex')],
  ['half a head', framed(section(document)).subarray(0, 9)],
  ['a head and no more', framed(section(document)).subarray(0, 16)],
  ['all but the last byte', framed(section(document)).subarray(0, -1)],
  ['noughts', Buffer.alloc(4_096)],
  ['ones', Buffer.alloc(4_096, 0xff)],
  [
    'an old query that does not end',
    framed(Buffer.concat([int32(0), Buffer.from('etincelle.$cmd'), Buffer.alloc(0)]), { opcode: 2004 }),
  ],
  [
    'an old query about nothing',
    framed(Buffer.concat([int32(0), Buffer.from('\0'), Buffer.alloc(8)]), { opcode: 2004 }),
  ],
];

/** A question whose bytes were changed here and there. */
function scrambled(dice: Dice): Buffer {
  const bytes = commandBytes({
    find: 'kept',
    filter: { text: { $in: ['a', /a/] } },
    sort: { _id: 1 },
    limit: 3,
  });
  const times = Math.ceil(dice.between(1, 6));
  for (let time = 0; time < times; time += 1)
    bytes[Math.floor(dice.between(4, bytes.length))] = Math.floor(dice.between(0, 256));
  return bytes;
}

/** Bytes that no driver sends. Whatever they do to their own connection, everybody else’s is answered. */
export function databaseFrames(database: DatabaseProcess, dice: Dice): Kind {
  const all: [string, Buffer][] = [
    ...frames,
    ...Array.from({ length: 60 }, (_, at): [string, Buffer] => [`scrambled (${at})`, scrambled(dice)]),
  ];
  return {
    inputs: all.map(
      ([name, bytes]): Input => ({ name: named(name), send: () => raw(database.url(), bytes) }),
    ),
    watch: database.watch,
  };
}

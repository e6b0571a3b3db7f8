import { connect, type Socket } from 'node:net';
import { deserialize, serialize } from 'bson';
import { startEmbeddedMongo } from '../../src/embedded-mongo/index.js';
import { crc32c } from '../../src/embedded-mongo/wire/crc32c.js';
import { messageSplitter } from '../../src/embedded-mongo/wire/splitter.js';
import { until } from '../support/eventually.js';

const CHECKSUM = 1;
const MORE_TO_COME = 2;
type Doc = Record<string, unknown>;

let database: Awaited<ReturnType<typeof startEmbeddedMongo>>;
let socket: Socket;
let replies: Doc[];

beforeEach(async () => {
  database = await startEmbeddedMongo();
  replies = [];
  const split = messageSplitter();
  socket = connect(decodeURIComponent(/^mongodb:\/\/([^/]+)/.exec(database.uri)?.[1] ?? ''));
  socket.on('data', (chunk) => replies.push(...split(chunk).map(readReply)));
});
afterEach(async () => {
  socket.destroy();
  await database.stop();
});

function readReply(message: Buffer): Doc {
  const opcode = message.readInt32LE(12);
  return deserialize(message.subarray(opcode === 1 ? 36 : 21));
}

function message(command: Doc, flags = 0, sequence?: { name: string; docs: Doc[] }): Buffer {
  const sections = [Buffer.from([0]), Buffer.from(serialize({ ...command, $db: 'wire' }))];
  if (sequence) {
    const content = Buffer.concat([
      Buffer.from(`${sequence.name}\0`),
      ...sequence.docs.map((doc) => serialize(doc)),
    ]);
    const size = Buffer.alloc(4);
    size.writeInt32LE(content.length + 4);
    sections.push(Buffer.from([1]), size, content);
  }
  const body = Buffer.concat(sections);
  const head = Buffer.alloc(20);
  head.writeInt32LE(20 + body.length + (flags & CHECKSUM ? 4 : 0), 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(2013, 12);
  head.writeUInt32LE(flags, 16);
  const whole = Buffer.concat([head, body]);
  if (!(flags & CHECKSUM)) return whole;
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32c(whole));
  return Buffer.concat([whole, sum]);
}

async function nextReply(count = 1): Promise<Doc[]> {
  await until(() => replies.length >= count);
  return replies;
}

describe('the wire protocol', () => {
  it('knows the published check value of CRC-32C', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  });

  it('reads documents from a sequence beside the command', async () => {
    socket.write(message({ insert: 'c' }, 0, { name: 'documents', docs: [{ _id: 1 }, { _id: 2 }] }));
    expect(await nextReply()).toEqual([{ n: 2, ok: 1 }]);
  });

  it('accepts a checksum that is right and hangs up on one that is not', async () => {
    socket.write(message({ ping: 1 }, CHECKSUM));
    expect(await nextReply()).toEqual([{ ok: 1 }]);
    const wrong = message({ ping: 1 }, CHECKSUM);
    wrong.writeUInt32LE(0, wrong.length - 4);
    socket.write(wrong);
    const [, refused] = await nextReply(2);
    expect(refused).toMatchObject({ ok: 0, code: 345 });
  });

  it('answers nothing to a write that more follows, and has done it when the next is answered', async () => {
    socket.write(message({ insert: 'c', documents: [{ _id: 1 }] }, MORE_TO_COME));
    socket.write(message({ count: 'c' }));
    expect(await nextReply()).toEqual([{ n: 1, ok: 1 }]);
  });

  it('puts a message together from single bytes', async () => {
    for (const byte of message({ ping: 1 })) socket.write(Buffer.from([byte]));
    expect(await nextReply()).toEqual([{ ok: 1 }]);
  });

  it('hangs up on what is no message', async () => {
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'));
    await closed;
    expect(replies).toEqual([]);
  });
});

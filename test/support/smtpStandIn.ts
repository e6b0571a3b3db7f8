import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.js';

/** A mail as it was taken. */
interface Received {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly files: readonly { readonly name: string; readonly type: string; readonly body: string }[];
  /** Every address of the web in its text, by what stands before it. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** What becomes of a mail: an answer of SMTP, or the connection cut once the message is there. */
type Answer = number | 'cut';

export interface SmtpStandIn {
  readonly url: string;
  inbox(to?: string): readonly Received[];
  /** The next mails to an address, one answer each. */
  answers(to: string, ...answers: Answer[]): void;
  /** Waits for the newest to somebody of this subject. */
  hears(to: string, subject: RegExp): Promise<Received>;
  stop(): Promise<void>;
}

/** A server of mail that keeps what it is given. */
export async function startSmtpStandIn(): Promise<SmtpStandIn> {
  const received: Received[] = [];
  const planned = new Map<string, Answer[]>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const [first] = planned.get(address) ?? [];
      if (typeof first !== 'number') return done();
      planned.get(address)?.shift();
      done(Object.assign(new Error(`No such person: ${address}`), { responseCode: first }));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const to = envelope.rcptTo[0]?.address ?? '';
        const answer = planned.get(to)?.shift();
        received.push(await read(to, Buffer.concat(chunks)));
        if (answer !== 'cut') return done();
        for (const connection of server.connections) connection.close();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const inbox = (to?: string) => received.filter((one) => to === undefined || one.to === to);
  return {
    url: `smtp://127.0.0.1:${port}`,
    inbox,
    answers: (to, ...answers) => void planned.set(to, answers),
    hears: (to, subject) =>
      eventually(() => {
        const heard = inbox(to).findLast((one) => subject.test(one.subject));
        if (!heard) throw new Error(`${subject} is not among ${inbox(to).map((one) => one.subject)}`);
        return heard;
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(to: string, raw: Buffer): Promise<Received> {
  const mail = await PostalMime.parse(raw);
  const text = (mail.text ?? '').replaceAll('\r\n', '\n').replace(/[\u00a0\u202f]/g, ' ');
  return {
    ...{ to, text, subject: (mail.subject ?? '').replace(/[\u00a0\u202f]/g, ' ') },
    messageId: mail.messageId ?? '',
    html: mail.html ?? '',
    headers: new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value])),
    files: mail.attachments.map(({ filename, mimeType, content }) => ({
      ...{ name: filename ?? '', type: mimeType },
      body: typeof content === 'string' ? content : new TextDecoder().decode(content),
    })),
    links: [...text.matchAll(/^(.*) :\s*(https?:\/\/\S+)$/gm)].map(([, label = '', url = '']) => ({
      label,
      url,
    })),
  };
}

import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Sends a body without saying how much it is. `isSent`: the connection was held until all of it had gone, as browsers need. */
export async function sendsInChunks(address: string, body: Response) {
  const headers = { 'content-type': body.headers.get('content-type') ?? '' };
  const sent = request(address, { method: 'POST', headers, agent: false });
  sent.on('error', () => undefined);
  const closed = once(sent, 'close');
  sent.write(Buffer.from(await body.arrayBuffer()));
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const told = await text(response);
  await closed;
  return { status: response.statusCode, isSent: sent.writableFinished, text: told };
}

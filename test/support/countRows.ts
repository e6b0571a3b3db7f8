import mongoose from 'mongoose';

/** How many rows the databases of this test's mongoose hand over while `act` runs. */
export async function countRows(act: () => Promise<unknown>): Promise<number> {
  let rows = 0;
  const clients = mongoose.connections
    .filter(({ readyState }) => readyState === mongoose.ConnectionStates.connected)
    .map((connection) => connection.getClient());
  const read = ({ reply }: { reply: unknown }) => {
    const { cursor } = reply as { cursor?: { firstBatch?: unknown[]; nextBatch?: unknown[] } };
    rows += (cursor?.firstBatch ?? cursor?.nextBatch ?? []).length;
  };
  for (const client of clients) client.on('commandSucceeded', read);
  await act();
  for (const client of clients) client.off('commandSucceeded', read);
  return rows;
}

import { EventEmitter } from 'node:events';
import { watchHeartbeat } from '../../src/persistence/lostHeartbeat.js';
import { eventually } from '../support/eventually.js';
import { collectingLog } from '../support/world.js';

const heartbeat = { connectionId: '127.0.0.1:27017' };

/** A driver that notes what is asked of it, and finds its server at the second try. */
class Driver extends EventEmitter {
  readonly asked: string[] = [];
  async close() {
    this.asked.push('close');
  }
  async connect() {
    this.asked.push('connect');
    if (this.asked.length < 3) throw new Error('no server yet');
  }
}

function watched() {
  const driver = new Driver();
  const log = collectingLog();
  const end = watchHeartbeat(driver as never, log, 50);
  return { driver, log, end };
}

test('a heartbeat that neither succeeds nor fails: the connection is opened anew until it is there', async () => {
  const { driver, log, end } = watched();
  driver.emit('serverHeartbeatStarted', heartbeat);
  await eventually(() => expect(driver.asked).toEqual(['close', 'connect', 'connect']));
  expect(log.lines.join()).toContain('store.heartbeatLost');
  end();
});

test.each(['serverHeartbeatSucceeded', 'serverHeartbeatFailed'])(
  '%s ends the wait; the next one begins another',
  async (over) => {
    const { driver, end } = watched();
    driver.emit('serverHeartbeatStarted', heartbeat);
    driver.emit(over, heartbeat);
    const other = watched();
    other.driver.emit('serverHeartbeatStarted', heartbeat);
    await eventually(() => expect(other.driver.asked).not.toEqual([]));
    expect(driver.asked).toEqual([]);
    driver.emit('serverHeartbeatStarted', heartbeat);
    await eventually(() => expect(driver.asked).not.toEqual([]));
    end();
    other.end();
  },
);

test('once the store is closed nothing is opened any more', async () => {
  const { driver, end } = watched();
  driver.emit('serverHeartbeatStarted', heartbeat);
  end();
  const other = watched();
  other.driver.emit('serverHeartbeatStarted', heartbeat);
  await eventually(() => expect(other.driver.asked).not.toEqual([]));
  other.end();
  expect(driver.asked).toEqual([]);
});

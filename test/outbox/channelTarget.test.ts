import { randomUUID } from 'node:crypto';
import {
  type ChannelProfile,
  type Directory,
  DirectoryError,
  type Ports,
} from '../../src/application/ports/index.js';
import type { Announcement } from '../../src/domain/announcements/announcement.js';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { createWorld, type World } from '../support/world.js';
import { type Fate, fakeMessenger } from './support/fakeMessenger.js';
import { announced, toPerson, watched } from './support/outbox.js';
import { createTime, type TestTime } from './support/time.js';

const channel = (readers: ChannelProfile['readers']): ChannelProfile => ({
  ...{ name: '#solidaire', address: { channel: 'C1' }, readers },
});

describe('a message to a channel, as it leaves', () => {
  let world: World;
  let time: TestTime;
  /** What the platform tells each time it is asked, the last for good. */
  let told: (ChannelProfile | null | 'silent')[];

  beforeEach(async () => {
    world = await createWorld();
    time = createTime(world.clock);
  });

  const directory: Directory = {
    platform: 'slack',
    profile: async () => null,
    async *members() {},
    async channel() {
      const answer = told.length > 1 ? told.shift() : told[0];
      if (answer === 'silent') throw new DirectoryError('internal_error');
      return answer ?? null;
    },
  };

  async function start(change: Partial<Announcement> = {}, fate: (nth: number) => Fate = () => 'sent') {
    const { ports: bare, ends } = watched(world);
    const ports: Ports = { ...bare, directories: { slack: directory } };
    const slack = fakeMessenger({ findable: false, fate: (_, nth) => fate(nth) });
    const dispatcher = createDispatcher({ deps: ports, messengers: { slack }, timing: time.timing });
    const olga = await world.person('Olga');
    const announcement = await announced(world, await world.mission(), {
      ...{ channels: [{ channelId: 'C1', readers: 'company' }], createdBy: olga.employee.id, ...change },
    });
    const subject = { kind: 'announcement', announcementId: announcement.id } as const;
    const row = toPerson(world, olga, subject, { recipient: { kind: 'channel', channelId: 'C1' } });
    await ports.deliveries.enqueue([row]);
    const said = () => slack.sends.map(({ message }) => message);
    return { dispatcher, ports, slack, ends, row, said };
  }

  it.each([
    ['outsiders', 'channelShared'],
    ['unknown', 'channelReadersUnknown'],
  ] as const)('is kept back when %s may read it and nobody was told', async (readers, failure) => {
    told = [channel(readers)];
    const { dispatcher, ends, row, said } = await start();
    await dispatcher.tick();
    await time.until(() => said().length === 1);
    expect(ends.get(row.id)).toMatchObject({ state: 'unreachable', failure });
    expect(said()).toMatchObject([
      { kind: 'announcement.withheld', channelName: '#solidaire', reason: readers },
    ]);
  });

  it('leaves when the organiser knew who reads it', async () => {
    told = [channel('outsiders')];
    const { dispatcher, said } = await start({ channels: [{ channelId: 'C1', readers: 'outsiders' }] });
    await dispatcher.tick();
    await time.until(() => said().length === 1);
    expect(said()).toMatchObject([{ kind: 'announcement' }]);
  });

  it('to a channel that is gone: the organiser is told where to go on', async () => {
    told = [null];
    const { dispatcher, ends, row, said } = await start();
    await dispatcher.tick();
    await time.until(() => said().length === 1);
    expect(ends.get(row.id)).toMatchObject({ state: 'unreachable', failure: 'noChannel' });
    expect(said()).toMatchObject([{ kind: 'announcement.withheld', reason: 'gone' }]);
  });

  it('waits while the platform does not tell, and nobody is disturbed', async () => {
    told = ['silent', 'silent', channel('company')];
    const { dispatcher, said } = await start();
    for (let minute = 0; minute < 5; minute += 1) {
      await dispatcher.tick();
      await time.pass(60_000);
    }
    expect(said()).toMatchObject([{ kind: 'announcement', forMany: true }]);
    expect(world.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('killed after the organiser’s notice was queued: they hear once', async () => {
    told = [channel('outsiders')];
    const { dispatcher, ports, row, said } = await start();
    const { deliveries } = ports;
    // What the process that died had done already.
    await deliveries.enqueue([
      {
        ...row,
        id: randomUUID(),
        dedupeKey: `announcement:${row.subject.kind === 'announcement' && row.subject.announcementId}:withheld:C1`,
        subject: {
          ...{ kind: 'announcement.withheld', reason: 'outsiders' },
          withheldId: row.subject.kind === 'announcement' ? row.subject.announcementId : '',
        },
        recipient: { kind: 'employee', employeeId: (await world.person('Olga')).employee.id },
      },
    ]);
    for (let minute = 0; minute < 3; minute += 1) {
      await dispatcher.tick();
      await time.pass(60_000);
    }
    expect(said()).toMatchObject([{ kind: 'announcement.withheld' }]);
  });

  it.each([
    ['failed', 'failed'],
    ['unreachable', 'gone'],
  ] as const)('that its platform does not take (%s): the organiser is told', async (kind, reason) => {
    told = [channel('company')];
    const { dispatcher, said } = await start({}, (nth) => (nth === 1 ? { kind, code: 'refused' } : 'sent'));
    await dispatcher.tick();
    await time.until(() => said().length === 2);
    expect(said()[1]).toMatchObject({ kind: 'announcement.withheld', channelName: '#solidaire', reason });
  });

  it('announced by other software, and the process dies once one is told: each who organises hears once', async () => {
    told = [channel('outsiders')];
    const oscar = (await world.person('Oscar', { organiser: true })).employee.id;
    const role = { employeeId: oscar, role: 'organiser', source: 'chat', by: 'admin' } as const;
    await world.ports.organisations.changeRoles(world.organisation.id, () => ({
      roles: [{ ...role, at: world.clock.now() }],
    }));
    const { dispatcher, ports, ends, row, said } = await start({ createdBy: 'key Intranet' });
    const { enqueue } = ports.deliveries;
    let queued = 0;
    ports.deliveries.enqueue = async (rows) => {
      queued += 1;
      if (queued === 2) throw new Error('gone');
      return enqueue(rows);
    };
    for (let minute = 0; minute < 3; minute += 1) {
      await dispatcher.tick();
      await time.pass(60_000);
    }
    await time.until(() => said().length === 2);
    expect(ends.get(row.id)).toMatchObject({ state: 'unreachable', failure: 'channelShared' });
    const notices = [...ends.keys()].filter((id) => id !== row.id);
    expect(notices).toHaveLength(2);
    expect(said().map(({ kind }) => kind)).toEqual(['announcement.withheld', 'announcement.withheld']);
  });

  it('in doubt to the end: it may well be there, and nobody is told that it is not', async () => {
    told = [channel('company')];
    const { dispatcher, ends, row, said } = await start({}, () => 'arrived');
    await dispatcher.tick();
    await time.pass(120_000);
    await dispatcher.tick();
    await time.until(() => ends.get(row.id)?.state === 'failed');
    await time.pass(5_000);
    expect(said().map(({ kind }) => kind)).toEqual(['announcement', 'announcement']);
  });

  it('of a mission that cannot be joined any more, nobody is told that it was not posted', async () => {
    told = [channel('outsiders')];
    const { dispatcher, ends, ports, row, said } = await start();
    const [mission] = await ports.missions.list(world.organisation.id, ['announced']);
    await ports.missions.update(world.organisation.id, mission?.id ?? '', ['announced'], {
      status: 'cancelled',
    });
    await dispatcher.tick();
    await time.until(() => ends.size === 2);
    expect(ends.get(row.id)).toMatchObject({ state: 'cancelled' });
    expect(said()).toEqual([]);
  });
});

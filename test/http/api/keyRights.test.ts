import { type KeyScope, keyScopes } from '../../../src/domain/apiKeys/apiKey.js';
import { operations } from '../../../src/http/api/operations/index.js';
import { type Calling, startCalling } from './calling.js';

/** Which scope lets a key do what: every operation, so that a new one is decided here. */
const rights: Readonly<Record<KeyScope, readonly string[]>> = {
  read: [
    ...['listMissions', 'showMission', 'listSlots', 'listEngagements', 'listAnnouncements'],
    ...['showEngagement', 'listPeople', 'showPerson', 'showFigures', 'listWorkspaces'],
  ],
  write: [
    ...['signUp', 'withdraw', 'approve', 'refuse', 'attend'],
    ...['createMission', 'announceMission', 'createAnnouncement', 'cancelMission'],
  ],
  webhooks: [
    ...['createWebhook', 'listWebhooks', 'rotateWebhook', 'disableWebhook', 'enableWebhook'],
    ...['deleteWebhook', 'listWebhookDeliveries', 'resendWebhookDelivery'],
  ],
  assistant: [],
};

let api: Calling;
beforeAll(async () => {
  api = await startCalling();
});
afterAll(() => api.close());

test('every operation is let in by one scope', () => {
  const decided = Object.values(rights).flat();
  expect(operations.map(({ name }) => name).sort()).toEqual([...decided].sort());
});

test.each(keyScopes)('a key with %s alone is let in where it says so, and nowhere else', async (scope) => {
  const key = await api.keyOf('own', [scope]);
  for (const { name, method, path } of operations) {
    const at = path.replace('{id}', 'none');
    const asked = {
      get: () => api.get(at, { key }),
      post: () => api.post(at, {}, { key }),
      delete: () => api.remove(at, { key }),
    };
    const { status } = await asked[method]();
    expect([name, status === 403]).toEqual([name, !rights[scope].includes(name)]);
  }
});

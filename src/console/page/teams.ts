import { app, authentication } from '@microsoft/teams-js';
import { base } from './api.js';

/** Where it is no tab of Teams, nobody answers. */
const patienceMs = 20_000;

const late = () =>
  new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('Teams does not answer.')), patienceMs);
  });

/** Whoever has opened the tab is in, as Teams vouches for them. */
async function enter(): Promise<void> {
  await app.initialize();
  const token = await authentication.getAuthToken();
  await fetch(`${base}api/teams-tab`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  app.notifySuccess();
}

// Whoever could not be let in is told by the page how to come in otherwise.
await Promise.race([enter(), late()]).catch(() => {});
await import(`${base}page.js`);

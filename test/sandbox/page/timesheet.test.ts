import { openSandbox, type RunningSandbox } from '../running.js';
import { type Visit, visit } from './visit.js';

let sandbox: RunningSandbox;
let page: Visit;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterEach(() => page.close());
afterAll(() => sandbox.close());

const opened = async (language: 'fr' | 'en', button: RegExp) => {
  page = await visit(sandbox.url, language);
  page.press(await page.find('button', button));
  return page.find('[role="switch"]');
};
const row = async (text: RegExp) => (await page.find('.timesheet tbody tr', text)).textContent;

test('in French: switched on, a place that is confirmed stands in the timesheet', async () => {
  const isOn = await opened('fr', /^Annuaires/);
  expect([isOn.getAttribute('aria-checked'), isOn.textContent]).toEqual([
    'false',
    'Inscrire les missions dans la feuille de temps',
  ]);
  expect(page.all('.timesheet table')).toEqual([]);
  page.press(isOn);
  expect(await row(/Sofia Almeida/)).toMatch(/^Sofia Almeida\w+\. \d+ [\p{L}.]+3.h.30Inscrit$/u);
  await page.find('[role="switch"][aria-checked="true"]');
  await page.find(
    '.directory-outcome',
    /inscrit les missions.*POST \/timmi-timesheet\/api\/time-entries 201/s,
  );
});

test('in English: who leaves has it taken out, which is seen, and what was done is told', async () => {
  await opened('en', /^Directories/);
  expect(await row(/Sofia Almeida/)).toMatch(/3.h.30.minWritten$/);
  page.choose(await page.find('#directory-lucca'), 'sofia.almeida@maison-lumen.example');
  page.press(await page.find('button', /^Lucca : They leave/));
  expect(await row(/Taken out/)).toMatch(/^Sofia Almeida/);
  await page.find('.directory-outcome', /has left the company.*DELETE \/timmi-timesheet.* 204/s);
});

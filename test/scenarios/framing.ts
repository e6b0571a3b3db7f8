import { visibleText } from '../../src/domain/people/visibleText.js';
import type { Person, Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { framingValues } from '../support/framed.js';
import { newest, plain, seesForm } from './steps.js';

/** The newest preview of a mission of that title that can be announced. */
const readyPreview = (olga: Person, title: string): Promise<Said> =>
  eventually(() => {
    const said = olga
      .inbox()
      .findLast(({ text, buttons }) => text.includes(visibleText(title)) && buttons.includes('Annoncer'));
    if (!said) throw new Error(`${olga.name} has no mission ${title} to announce, but: ${newest(olga).text}`);
    return { ...said, text: plain(said.text) };
  });

/** Olga fills in the checklist where something is missing; gives the preview that shows it complete. */
export async function frames(olga: Person, preview: Said, title: string): Promise<Said> {
  if (!preview.buttons.includes('Compléter le cadrage')) return preview;
  await olga.press('Compléter le cadrage', preview);
  await seesForm(olga, 'Cadrage de la mission');
  expect(await olga.submit(framingValues)).toBeNull();
  return readyPreview(olga, title);
}

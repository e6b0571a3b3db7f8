import { plainText } from '../../../src/sandbox/teams/plainText.js';

const viewer = { locale: 'en-GB', timezone: 'America/New_York' };

test.each([
  ['**bold** and _italic_', 'bold and italic'],
  ['\\*not italic\\* 2\\_000', '*not italic* 2_000'],
  ['[a link](https://exemple.fr)', 'a link'],
  ['\\[not a link\\](https://exemple.fr)', '[not a link](https://exemple.fr)'],
  ['- one\n- two', '• one\n• two'],
  ['snake_case_name', 'snake_case_name'],
  ['{{TIME(2026-12-01T08:00:00Z)}}', '03:00'],
  ['{{DATE(2026-12-01T03:00:00Z, SHORT)}}', 'Mon, 30 Nov 2026'],
  ['{{DATE(whenever)}}', '{{DATE(whenever)}}'],
])('%s reads %s', (markdown, read) => {
  expect(plainText(markdown, viewer)).toBe(read);
});

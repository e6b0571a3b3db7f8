import { type Surface, validateBlocks, validateView } from '../../../src/sandbox/slack/limits/index.js';
import type { Json } from '../../../src/sandbox/slack/limits/rules.js';
import { button, section } from './support.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });
const options = (count: number) => Array.from({ length: count }, (_, at) => option(`o${at}`));
const actions = (...elements: Json[]) => ({ type: 'actions', elements });
const input = (element: Json, extra: Json = {}) => ({
  type: 'input',
  label: plain('Label'),
  element: { action_id: 'a', ...element },
  ...extra,
});
const select = (extra: Json) => input({ type: 'static_select', ...extra });
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

const accepted: [string, Json[], Surface][] = [
  ['50 blocks in a message', many(50, () => ({ type: 'divider' })), 'message'],
  ['100 blocks in a modal', many(100, () => ({ type: 'divider' })), 'modal'],
  ['a section of 3,000 characters', [section('x'.repeat(3000))], 'message'],
  ['a header of 150 characters', [{ type: 'header', text: plain('x'.repeat(150)) }], 'message'],
  ['25 buttons', [actions(...many(25, (at) => button('Go', { action_id: `a${at}` })))], 'message'],
  ['a button label of 75 characters', [actions(button('x'.repeat(75)))], 'message'],
  ['a button value of 2,000 characters', [actions(button('Go', { value: 'x'.repeat(2000) }))], 'message'],
  ['a select of 100 options', [select({ options: options(100) })], 'modal'],
  [
    'an initial option that is one of the options',
    [select({ options: options(2), initial_option: option('o1') })],
    'modal',
  ],
  ['10 context elements', [{ type: 'context', elements: many(10, () => plain('x')) }], 'home'],
  ['a date input', [input({ type: 'datepicker', initial_date: '2026-11-30' })], 'modal'],
];

const refused: [string, Json[], Surface, string][] = [
  [
    '51 blocks in a message',
    many(51, () => ({ type: 'divider' })),
    'message',
    'no more than 50 items allowed',
  ],
  ['101 blocks in a home', many(101, () => ({ type: 'divider' })), 'home', 'no more than 100 items allowed'],
  ['a section of 3,001 characters', [section('x'.repeat(3001))], 'message', 'less than 3001'],
  ['an empty section', [section('')], 'message', 'more than 0 characters'],
  ['a section without text', [{ type: 'section' }], 'message', 'missing required field: text'],
  [
    'a header of 151 characters',
    [{ type: 'header', text: plain('x'.repeat(151)) }],
    'message',
    'less than 151',
  ],
  [
    'a header in mrkdwn',
    [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    'message',
    'unsupported type: mrkdwn',
  ],
  [
    '26 buttons',
    [actions(...many(26, (at) => button('Go', { action_id: `a${at}` })))],
    'message',
    'no more than 25',
  ],
  ['a button label of 76 characters', [actions(button('x'.repeat(76)))], 'message', 'less than 76'],
  [
    'a button value of 2,001 characters',
    [actions(button('Go', { value: 'x'.repeat(2001) }))],
    'message',
    'less than 2001',
  ],
  [
    'a button of another style',
    [actions(button('Go', { style: 'green' }))],
    'message',
    'must be one of primary, danger',
  ],
  [
    'an action id of 256 characters',
    [actions(button('Go', { action_id: 'x'.repeat(256) }))],
    'message',
    'less than 256',
  ],
  [
    'two equal action ids in a block',
    [actions(button('A'), button('B'))],
    'message',
    'action_id "go" already exists',
  ],
  [
    'two equal block ids',
    many(2, () => ({ type: 'divider', block_id: 'b' })),
    'message',
    'block_id "b" already exists',
  ],
  ['an unknown block', [{ type: 'carousel' }], 'message', 'unsupported type: carousel'],
  ['an unknown element', [actions({ type: 'dial', action_id: 'a' })], 'message', 'unsupported type: dial'],
  ['a block named as a built-in', [{ type: 'constructor' }], 'message', 'unsupported type: constructor'],
  [
    'a text input among buttons',
    [actions({ type: 'plain_text_input', action_id: 'a' })],
    'message',
    'unsupported type',
  ],
  [
    'a misspelt field',
    [{ type: 'divider', blockid: 'b' }],
    'message',
    'invalid additional property: blockid',
  ],
  ['101 options', [select({ options: options(101) })], 'modal', 'no more than 100'],
  ['a select without options', [select({})], 'modal', 'missing required field: options'],
  [
    'an option value of 76 characters',
    [select({ options: [option('x'.repeat(76))] })],
    'modal',
    'less than 76',
  ],
  [
    'an initial option from elsewhere',
    [select({ options: options(2), initial_option: option('z') })],
    'modal',
    'not one of the options',
  ],
  ['11 radio buttons', [input({ type: 'radio_buttons', options: options(11) })], 'modal', 'no more than 10'],
  [
    '6 overflow options',
    [actions({ type: 'overflow', action_id: 'a', options: options(6) })],
    'message',
    'no more than 5',
  ],
  [
    'a date written otherwise',
    [input({ type: 'datepicker', initial_date: '30/11/2026' })],
    'modal',
    'YYYY-MM-DD',
  ],
  ['a time past midnight', [input({ type: 'timepicker', initial_time: '24:00' })], 'modal', 'HH:mm'],
  [
    'a longest input of 3,001',
    [input({ type: 'plain_text_input', max_length: 3001 })],
    'modal',
    'integer from 1 to 3000',
  ],
  [
    'an input without a label',
    [{ type: 'input', element: { type: 'datepicker', action_id: 'a' } }],
    'modal',
    'field: label',
  ],
  [
    'an image without its text',
    [{ type: 'image', image_url: 'https://x.org/i.png' }],
    'message',
    'field: alt_text',
  ],
  [
    '11 context elements',
    [{ type: 'context', elements: many(11, () => plain('x')) }],
    'message',
    'no more than 10',
  ],
  ['13,300 characters in all', many(5, () => section('x'.repeat(2660))), 'message', 'msg_blocks_too_long'],
];

const modal = (extra: Json = {}): Json => ({
  type: 'modal',
  title: plain('Title'),
  blocks: [section('x')],
  ...extra,
});

const refusedViews: [string, Json, string][] = [
  ['a title of 25 characters', modal({ title: plain('x'.repeat(25)) }), 'less than 25'],
  ['a submit label of 25 characters', modal({ submit: plain('x'.repeat(25)) }), 'less than 25'],
  ['private metadata of 3,001 characters', modal({ private_metadata: 'x'.repeat(3001) }), 'less than 3001'],
  ['a callback id of 256 characters', modal({ callback_id: 'x'.repeat(256) }), 'less than 256'],
  ['a modal without title', { type: 'modal', blocks: [section('x')] }, 'missing required field: title'],
  [
    'inputs without a submit button',
    modal({ blocks: [input({ type: 'datepicker' })] }),
    'missing required field: submit',
  ],
  ['another type of view', { type: 'sheet', blocks: [] }, 'unsupported type: sheet'],
  [
    'a title on a home',
    { type: 'home', title: plain('x'), blocks: [] },
    'invalid additional property: title',
  ],
];

describe('what Slack takes', () => {
  test.each(accepted)('%s is accepted', (_name, blocks, surface) => {
    expect(validateBlocks(blocks, surface)).toEqual([]);
  });

  test.each(refused)('%s is refused', (_name, blocks, surface, problem) => {
    expect(validateBlocks(blocks, surface).join('\n')).toContain(problem);
  });

  test.each(refusedViews)('%s is refused', (_name, view, problem) => {
    expect(validateView(view).join('\n')).toContain(problem);
  });

  test('a whole modal is accepted', () => {
    expect(validateView(modal({ title: plain('x'.repeat(24)), private_metadata: 'x'.repeat(3000) }))).toEqual(
      [],
    );
  });
});

import {
  byType,
  flag,
  integer,
  isObject,
  listOf,
  oneOf,
  pattern,
  type Rule,
  shape,
  string,
} from './rules.js';
import { anyText, confirmation, option, plainText } from './texts.js';

const common = { 'type!': string(50), 'action_id!': string(255), confirm: confirmation, focus_on_load: flag };
const placeholder = { placeholder: plainText(150) };

const choices = {
  options: listOf(option(plainText), 1, 100),
  option_groups: listOf(
    shape({ 'label!': plainText(75), 'options!': listOf(option(plainText), 1, 100) }),
    1,
    100,
  ),
};

const many = { max_selected_items: integer(1, 100) };
const day = pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date written YYYY-MM-DD');
const hour = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time written HH:mm');
const numeric = pattern(/^-?\d+(\.\d+)?$/, 'a number in a string');

/** An option that starts selected has to be one of the options, to the letter. */
const startsWithItsOwn =
  (rule: Rule): Rule =>
  (value, path, problems) => {
    rule(value, path, problems);
    if (!isObject(value)) return;
    const groups = Array.isArray(value.option_groups) ? value.option_groups : [value];
    const known = groups.flatMap((group) =>
      isObject(group) && Array.isArray(group.options) ? group.options : [],
    );
    if (known.length === 0) problems.push(`[ERROR] missing required field: options [json-pointer:${path}]`);
    const written = new Set(known.map((each) => JSON.stringify(each)));
    const initial = Array.isArray(value.initial_options) ? value.initial_options : [value.initial_option];
    for (const each of initial)
      if (each !== undefined && !written.has(JSON.stringify(each)))
        problems.push(`[ERROR] initial option is not one of the options [json-pointer:${path}]`);
  };

const select = (extra: Record<string, Rule>) => shape({ ...common, ...placeholder, ...extra });
const text = {
  ...placeholder,
  dispatch_action_config: shape({ trigger_actions_on: listOf(string(50), 1, 2) }),
};
const tenOptions = { 'options!': listOf(option(anyText), 1, 10) };

const image = shape({ 'type!': string(10), 'image_url!': string(3000), 'alt_text!': string(2000) });

const buttons = {
  button: shape({
    ...common,
    'text!': plainText(75),
    value: string(2000),
    url: string(3000),
    style: oneOf('primary', 'danger'),
    accessibility_label: string(75),
  }),
  overflow: shape({ ...common, 'options!': listOf(option(plainText), 1, 5) }),
};

const feedback = shape({ 'text!': plainText(75), 'value!': string(2000), accessibility_label: string(75) });

/** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
const smallButtons = {
  feedback_buttons: shape({
    'type!': string(50),
    'action_id!': string(255),
    'positive_button!': feedback,
    'negative_button!': feedback,
  }),
  icon_button: shape({
    ...common,
    'icon!': oneOf('trash'),
    'text!': plainText(75),
    value: string(2000),
    accessibility_label: string(75),
    visible_to_user_ids: listOf(string(255), 1, 100),
  }),
};

const conversations = shape({
  include: listOf(oneOf('im', 'mpim', 'private', 'public'), 1, 4),
  exclude_external_shared_channels: flag,
  exclude_bot_users: flag,
});

const menus = {
  static_select: startsWithItsOwn(select({ ...choices, initial_option: option(plainText) })),
  multi_static_select: startsWithItsOwn(
    select({ ...choices, ...many, initial_options: listOf(option(plainText), 1, 100) }),
  ),
  users_select: select({ initial_user: string(255) }),
  multi_users_select: select({ ...many, initial_users: listOf(string(255), 1, 100) }),
  channels_select: select({ initial_channel: string(255), response_url_enabled: flag }),
  conversations_select: select({
    initial_conversation: string(255),
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter: conversations,
  }),
  multi_conversations_select: select({
    ...many,
    initial_conversations: listOf(string(255), 1, 100),
    default_to_current_conversation: flag,
    filter: conversations,
  }),
  radio_buttons: startsWithItsOwn(shape({ ...common, ...tenOptions, initial_option: option(anyText) })),
  checkboxes: startsWithItsOwn(
    shape({ ...common, ...tenOptions, initial_options: listOf(option(anyText), 1, 10) }),
  ),
  datepicker: select({ initial_date: day }),
  timepicker: select({ initial_time: hour, timezone: string(255) }),
  datetimepicker: shape({ ...common, initial_date_time: integer(1_000_000_000, 9_999_999_999) }),
};

const textInputs = {
  plain_text_input: shape({
    ...common,
    ...text,
    initial_value: string(3000),
    multiline: flag,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
  }),
  email_text_input: shape({ ...common, ...text, initial_value: string(3000) }),
  url_text_input: shape({ ...common, ...text, initial_value: string(3000) }),
  number_input: shape({
    ...common,
    ...text,
    'is_decimal_allowed!': flag,
    initial_value: numeric,
    min_value: numeric,
    max_value: numeric,
  }),
};

/** https://docs.slack.dev/reference/block-kit/block-elements: which element may stand in which block. */
export const inActions = byType({ ...buttons, ...menus });
export const inContextActions = byType(smallButtons);
export const inSection = byType({ ...buttons, ...menus, image });
export const inInput = byType({ ...menus, ...textInputs });
export const inContext: Rule = (value, path, problems) =>
  (isObject(value) && value.type === 'image' ? image : anyText(3000))(value, path, problems);

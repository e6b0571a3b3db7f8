import { byType, flag, type Rule, shape, string } from './rules.js';

/** A `plain_text` object of at most `max` characters. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const plainText = (max: number): Rule =>
  byType({ plain_text: shape({ 'type!': string(20), 'text!': string(max), emoji: flag }) });

/** A text object of either kind. */
export const anyText = (max: number): Rule =>
  byType({
    plain_text: plainText(max),
    mrkdwn: shape({ 'type!': string(20), 'text!': string(max), verbatim: flag }),
  });

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirmation = shape({
  'title!': plainText(100),
  'text!': anyText(300),
  'confirm!': plainText(30),
  'deny!': plainText(30),
  style: string(10),
});

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const option = (text: (max: number) => Rule): Rule =>
  shape({ 'text!': text(75), 'value!': string(75), description: text(75), url: string(3000) });

import type { types } from '@slack/bolt';

/** The shapes of Slack that our renderers make. https://docs.slack.dev/reference/block-kit */
export type Block = types.KnownBlock;
export type Button = types.Button;
export type Menu = types.Overflow;
export type UsersSelect = types.UsersSelect;
export type Input = types.InputBlock;
export type Option = types.PlainTextOption;
export type Modal = types.ModalView;
export type Home = types.HomeView;

/** A message as Slack takes it: `text` is what notifications and screen readers say. */
export interface Rendered {
  readonly text: string;
  readonly blocks: Block[];
}

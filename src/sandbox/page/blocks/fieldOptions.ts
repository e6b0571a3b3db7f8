import type { Json } from '../../wire.js';
import type { BlockContext } from './context.js';

/** One element that holds a value, and where it stands. */
export interface FieldOptions {
  readonly blockId: string;
  readonly json: Json;
  readonly context: BlockContext;
  /** Id of the label's target, for the label and the sentence beside it. */
  readonly name: string | null;
  readonly describedBy: string | null;
  /** The bot is told at each change, not only when the form is submitted. */
  readonly tells: boolean;
}

/** What the reading of a form finds a field by. */
export const marks = ({ blockId, json }: FieldOptions) => ({
  'data-block': blockId,
  'data-action': String(json.action_id),
  'data-kind': String(json.type),
});

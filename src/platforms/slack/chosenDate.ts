import { z } from 'zod';
import { failureOf } from './errors.js';
import { workspaceOf } from './payload.js';
import type { Block, Modal } from './render/vocabulary.js';
import type { Answering } from './replies.js';

const named = z.object({ id: z.string() });
/** A part of our own form, as Slack gives it back. */
const part = <T extends object>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

/** A date or an hour chosen in the announcement form. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const chosenBody = z.object({
  type: z.literal('block_actions'),
  team: named.nullish(),
  enterprise: named.nullish(),
  is_enterprise_install: z.boolean().nullish(),
  actions: z.tuple([
    z.union([
      z.object({ block_id: z.literal('date'), selected_date: z.string() }),
      z.object({ block_id: z.literal('time'), selected_time: z.string() }),
    ]),
  ]),
  view: z.object({
    id: z.string(),
    type: z.literal('modal'),
    callback_id: z.literal('announcement'),
    private_metadata: z.string(),
    title: part<Modal['title']>(),
    submit: part<NonNullable<Modal['submit']>>(),
    close: part<NonNullable<Modal['close']>>(),
    blocks: z.array(part<Block>()),
    state: z.object({
      values: z.looseObject({
        when: z.record(z.string(), z.object({ selected_option: z.object({ value: z.string() }).nullish() })),
      }),
    }),
  }),
});

type ChosenBody = z.infer<typeof chosenBody>;

/** A cheap look: nearly everything else is pressed elsewhere. */
const isInForm = (body: unknown): boolean =>
  (body as { view?: { type?: unknown } | null } | null)?.view?.type === 'modal';

/** What was chosen in the announcement form while it was to leave at once; null for anything else. */
export function readChosenDate(body: unknown): ChosenBody | null {
  if (!isInForm(body)) return null;
  const { success, data } = chosenBody.safeParse(body);
  const [when] = success ? Object.values(data.view.state.values.when) : [];
  return success && when?.selected_option?.value === 'now' ? data : null;
}

/** Choosing a date means that it is to be sent then: the form says so. Never throws. */
export async function selectLater({ calls, log }: Answering, body: ChosenBody): Promise<void> {
  try {
    await calls.update(workspaceOf(body), body.view.id, laterIn(body.view));
  } catch (error) {
    log.warn('slack.modal.notUpdated', { code: failureOf(error).code });
  }
}

const laterIn = ({
  callback_id,
  private_metadata,
  title,
  submit,
  close,
  blocks,
}: ChosenBody['view']): Modal => ({
  ...{ type: 'modal', callback_id, private_metadata, title, submit, close },
  blocks: blocks.map(later),
});

/** Slack keeps what was chosen under an action id, whatever the view says: the choice gets another one. */
function later(block: Block): Block {
  if (block.block_id !== 'when' || block.type !== 'input' || block.element.type !== 'radio_buttons')
    return block;
  const { action_id, options } = block.element;
  const initial_option = options.find(({ value }) => value === 'later');
  if (!initial_option) return block;
  return { ...block, element: { ...block.element, action_id: `${action_id}+`, initial_option } };
}

import { z } from 'zod';
import { failureOf } from './errors.js';
import { workspaceOf } from './payload.js';
import type { Modal } from './render/vocabulary.js';
import type { Answering } from './replies.js';

const option = z.object({ value: z.string() }).loose();
const named = z.object({ id: z.string() });

/** A date or an hour chosen in the announcement form. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const chosenBody = z.object({
  type: z.literal('block_actions'),
  team: named.nullish(),
  enterprise: named.nullish(),
  is_enterprise_install: z.boolean().nullish(),
  actions: z.tuple([z.object({ block_id: z.enum(['date', 'time']) })]),
  view: z.object({
    id: z.string(),
    type: z.literal('modal'),
    callback_id: z.literal('announcement'),
    private_metadata: z.string(),
    title: z.looseObject({}),
    submit: z.looseObject({}),
    close: z.looseObject({}),
    blocks: z.array(z.looseObject({ block_id: z.string() })),
    state: z.object({
      values: z.looseObject({ when: z.record(z.string(), z.object({ selected_option: option.nullish() })) }),
    }),
  }),
});

type ChosenBody = z.infer<typeof chosenBody>;

/** What was chosen in the announcement form while it was to leave at once; null for anything else. */
export function readChosenDate(body: unknown): ChosenBody | null {
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

/** Slack keeps what was chosen under an action id, whatever the view says: the choice gets another one. */
function laterIn({ callback_id, private_metadata, title, submit, close, blocks }: ChosenBody['view']): Modal {
  const shown = blocks.map((block) =>
    block.block_id === 'when' ? { ...block, element: later(block) } : block,
  );
  return {
    type: 'modal',
    callback_id,
    private_metadata,
    title,
    submit,
    close,
    blocks: shown,
  } as unknown as Modal;
}

const radio = z.looseObject({ action_id: z.string(), options: z.array(option) });

function later(block: Readonly<Record<string, unknown>>) {
  const choice = radio.parse(block.element);
  const initial_option = choice.options.find(({ value }) => value === 'later');
  return { ...choice, action_id: `${choice.action_id}+`, initial_option };
}

import type { FormValues, Json } from '../../wire.js';
import { isObject, listOf, wordsOf } from '../blocks/context.js';
import { type BlockContext, drawBlocks } from '../blocks/index.js';
import { heldValue } from '../blocks/initialValue.js';
import { hideError, readValues, showErrors } from '../blocks/input.js';
import { h } from '../dom.js';
import { server } from '../server.js';
import type { Scene, Sheet } from './chat.js';
import { dialog } from './dialog.js';

/** Draws Slack's modals; what was typed in one stays when the bot changes it. */
export function slackModal() {
  let typed: { readonly viewId: string; readonly read: () => FormValues } | null = null;
  return (view: Json, scene: Scene, context: BlockContext): Sheet => {
    const viewId = String(view.id);
    return {
      version: `${viewId} ${String(view.hash)}`,
      draw: () => {
        const before = typed?.viewId === viewId ? typed.read() : {};
        const form = formOf(
          view,
          scene,
          modalContext(view, before, scene, context, () => readValues(form)),
        );
        typed = { viewId, read: () => readValues(form) };
        return boxed(view, form, scene);
      },
    };
  };
}

/** Fields show what was typed before, else what Slack holds; presses take along what has been typed so far. */
function modalContext(
  view: Json,
  before: FormValues,
  scene: Scene,
  context: BlockContext,
  read: () => FormValues,
): BlockContext {
  const viewId = String(view.id);
  const state = isObject(view.state) && isObject(view.state.values) ? view.state.values : {};
  return {
    ...context,
    valueOf: (blockId, actionId) => {
      const block = state[blockId];
      return before[blockId]?.[actionId] ?? (isObject(block) ? heldValue(block[actionId]) : undefined);
    },
    press: (blockId, actionId, value) =>
      scene.act(() =>
        server.slack.press({
          ...{ person: scene.person.id, where: { viewId }, blockId, actionId, typed: read() },
          ...(value === undefined ? {} : { value }),
        }),
      ),
  };
}

function formOf(view: Json, scene: Scene, context: BlockContext): HTMLFormElement {
  const failure = h('p', { class: 'form-failure', role: 'alert', hidden: true }, scene.texts.failedForm);
  const form = h(
    'form',
    { class: 'modal-form', novalidate: true },
    failure,
    drawBlocks(listOf(view.blocks), context),
  );
  form.addEventListener('input', ({ target }) => target instanceof HTMLElement && hideError(target));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    scene.act(async () => {
      const result = await server.slack.submit(scene.person.id, String(view.id), readValues(form));
      failure.hidden = result.outcome !== 'failed';
      showErrors(form, result.outcome === 'errors' ? result.errors : {});
    });
  });
  return form;
}

function boxed(view: Json, form: HTMLFormElement, scene: Scene): HTMLElement {
  const close = () => scene.act(() => server.slack.close(scene.person.id, String(view.id)));
  const submit = wordsOf(view.submit);
  const send = () => form.requestSubmit();
  return dialog({
    title: wordsOf(view.title),
    closeLabel: scene.texts.close,
    className: 'modal',
    body: [form],
    footer: [
      h(
        'button',
        { class: 'slack-button', type: 'button', on: { click: close } },
        wordsOf(view.close) || scene.texts.close,
      ),
      ...(submit
        ? [h('button', { class: 'slack-button primary', type: 'button', on: { click: send } }, submit)]
        : []),
    ],
    close,
  });
}

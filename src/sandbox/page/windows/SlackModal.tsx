import { useId, useRef, useState } from 'preact/hooks';
import type { FormValues, Json } from '../../wire.js';
import { Blocks } from '../blocks/Blocks.js';
import { type Form, FormContext } from '../blocks/context.js';
import { heldValues, listOf, valuesOf, wordsOf } from '../blocks/json.js';
import { draftOf, keepDraft } from '../memory.js';
import { server } from '../server.js';
import { useScene } from './chat.js';
import { Dialog } from './Dialog.js';

/** What was typed in a view and not sent, kept over a reload. */
const readDraft = (key: string): FormValues => JSON.parse(draftOf(key) || '{}') as FormValues;

/** A modal of Slack. What was typed stays when the bot changes it; leaving a form that was begun is asked about. */
export function SlackModal({ view, inert }: { readonly view: Json; readonly inert: boolean }) {
  const { person, texts, act, ask } = useScene();
  const viewId = String(view.id);
  const key = `form.slack.${viewId}`;
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const typed = useRef(readDraft(key));
  const [, redraw] = useState(0);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failed, setFailed] = useState(false);
  const blocks = listOf(view.blocks);
  const values = () => valuesOf(blocks, heldValues(view), typed.current);

  const fields: Form = {
    errors,
    values: values(),
    change: (blockId, actionId, value) => {
      typed.current = { ...typed.current, [blockId]: { ...typed.current[blockId], [actionId]: value } };
      keepDraft(key, JSON.stringify(typed.current));
      setErrors(({ [blockId]: _mended, ...others }) => others);
      redraw((count) => count + 1);
    },
    typed: values,
  };
  const leave = async () => {
    if (await act(() => server.slack.close(person.id, viewId))) keepDraft(key, '');
  };
  const close = () => {
    if (draftOf(key) === '') return void leave();
    const words = {
      title: texts.leaveForm,
      text: texts.leaveFormText,
      confirm: texts.leaveFormYes,
      deny: texts.keep,
    };
    ask({ ...words, danger: true, accepted: () => void leave() });
  };
  const submit = () =>
    act(async () => {
      const result = await server.slack.submit(person.id, viewId, values());
      if (result.outcome === 'accepted') keepDraft(key, '');
      setFailed(result.outcome === 'failed');
      setErrors(result.outcome === 'errors' ? result.errors : {});
      if (result.outcome === 'errors') showFirst(form.current, Object.keys(result.errors));
    });
  const send = wordsOf(view.submit);
  const footer = (
    <>
      <button class="slack-button" type="button" onClick={close}>
        {wordsOf(view.close) || texts.close}
      </button>
      {send && (
        <button class="slack-button primary" type="submit" form={formId}>
          {send}
        </button>
      )}
    </>
  );
  const frame = {
    title: wordsOf(view.title),
    closeLabel: texts.close,
    kind: 'modal',
    version: String(view.hash),
    footer,
    close,
    inert,
  } as const;
  return (
    <Dialog {...frame}>
      <form
        ref={form}
        id={formId}
        class="modal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {failed && (
          <p class="form-failure" role="alert">
            {texts.failedForm}
          </p>
        )}
        <FormContext.Provider value={fields}>
          <Blocks blocks={blocks} where={{ viewId }} />
        </FormContext.Provider>
      </form>
    </Dialog>
  );
}

/** Goes to the first refused field, with its sentence in view. */
function showFirst(form: HTMLElement | null, refused: readonly string[]): void {
  const inputs = [...(form?.querySelectorAll<HTMLElement>('[data-input]') ?? [])];
  const first = inputs.find(({ dataset }) => refused.includes(dataset.input ?? ''));
  first?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  requestAnimationFrame(() => first?.scrollIntoView({ block: 'center' }));
}

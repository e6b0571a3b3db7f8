import { useContext, useId } from 'preact/hooks';
import type { Json } from '../../wire.js';
import { catalogues } from '../texts.js';
import { useScene } from '../windows/chat.js';
import { FormContext } from './context.js';
import { Field } from './Field.js';
import { isObject, wordsOf } from './json.js';

/** A field of a form with its label, its hint, and room for the sentence that refuses it. */
export function InputBlock({ block }: { readonly block: Json }) {
  const { spoken } = useScene();
  const refusal = useContext(FormContext)?.errors[String(block.block_id)];
  const name = useId();
  const hint = wordsOf(block.hint);
  const json = isObject(block.element) ? block.element : {};
  // Radio buttons and check boxes are a group, named by the label; there is no single field to lead to.
  const Label = ['radio_buttons', 'checkboxes'].includes(String(json.type)) ? 'p' : 'label';
  return (
    <div class={`block-input ${refusal ? 'refused' : ''}`} data-input={block.block_id}>
      <Label class="input-label" id={`${name}-label`} {...(Label === 'label' ? { for: name } : {})}>
        {wordsOf(block.label)}
        {block.optional === true && <span class="optional"> {catalogues[spoken].optional}</span>}
      </Label>
      <Field
        blockId={String(block.block_id)}
        json={json}
        name={name}
        tells={block.dispatch_action === true}
      />
      <div id={`${name}-note`} class="note">
        {refusal && (
          <p class="field-error" role="alert">
            {refusal}
          </p>
        )}
        {hint && <p class="hint">{hint}</p>}
      </div>
    </div>
  );
}

import { useRef, useState } from 'preact/hooks';
import type { Json } from '../../wire.js';
import { ChoiceMenu } from '../fields/ChoiceMenu.js';
import { catalogues } from '../texts.js';
import { useScene } from '../windows/chat.js';
import { usePress } from './context.js';
import { Field } from './Field.js';
import { isObject, listOf, wordsOf } from './json.js';

interface Props {
  readonly blockId: string;
  readonly json: Json;
}

/** An element that stands in a row of actions or beside a section. */
export function Element({ blockId, json }: Props) {
  switch (json.type) {
    case 'button':
      return <Button blockId={blockId} json={json} />;
    case 'overflow':
      return <Overflow blockId={blockId} json={json} />;
    default:
      return <Field key={JSON.stringify(json)} blockId={blockId} json={json} tells />;
  }
}

/** Presses at once, or after a yes when the element has a `confirm`. */
function useAsked({ blockId, json }: Props) {
  const { ask } = useScene();
  const press = usePress();
  return (value?: string) => {
    const accepted = () => press(blockId, String(json.action_id), value);
    const { confirm } = json;
    if (!isObject(confirm)) return accepted();
    const words = { title: wordsOf(confirm.title), text: wordsOf(confirm.text) };
    const answers = { confirm: wordsOf(confirm.confirm), deny: wordsOf(confirm.deny) };
    ask({ ...words, ...answers, danger: confirm.style === 'danger', accepted });
  };
}

/** A button; one with an address also opens it, as in Slack, and the bot is told all the same. */
function Button(props: Props) {
  const { json } = props;
  const press = useAsked(props);
  const { url, accessibility_label: label } = json;
  const look = {
    class: `slack-button ${String(json.style ?? '')}`.trim(),
    'aria-label': typeof label === 'string' ? label : undefined,
    onClick: () => press(),
  };
  if (typeof url === 'string' && /^https?:/.test(url))
    return (
      <a {...look} href={url} target="_blank" rel="noopener noreferrer">
        {wordsOf(json.text)}
      </a>
    );
  return (
    <button {...look} type="button">
      {wordsOf(json.text)}
    </button>
  );
}

/** The "⋯" menu. */
function Overflow(props: Props) {
  const { spoken } = useScene();
  const press = useAsked(props);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = catalogues[spoken].more;
  const choices = listOf(props.json.options).map(({ text, description, value }) => ({
    ...{ label: wordsOf(text), note: wordsOf(description) },
    choose: () => press(String(value)),
  }));
  return (
    <>
      <button
        type="button"
        class="slack-button slack-overflow"
        aria-label={name}
        data-words={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        ref={opener}
        onClick={() => setOpen(!isOpen)}
      >
        ⋯
      </button>
      {isOpen && opener.current && (
        <ChoiceMenu
          opener={opener.current}
          name={opener.current.getAttribute('aria-label') ?? name}
          choices={choices}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

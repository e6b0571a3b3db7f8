import type { Json } from '../../wire.js';
import { useScene } from '../windows/chat.js';
import { isObject, listOf } from './json.js';
import { Anchor, Mention, nameOf } from './mrkdwn.js';

/** The little of rich text that messages typed by people need. */
export const RichText = ({ block }: { readonly block: Json }) => (
  <div class="block-text">{listOf(block.elements).map(drawPart)}</div>
);

function drawPart(part: Json) {
  const runs = (json: Json) => listOf(json.elements).map((run) => <Run run={run} />);
  if (part.type !== 'rich_text_list') return <div>{runs(part)}</div>;
  const lines = listOf(part.elements).map((item) => <li>{runs(item)}</li>);
  return part.style === 'ordered' ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}

function Run({ run }: { readonly run: Json }) {
  const scene = useScene();
  if (run.type === 'link') return <Anchor url={String(run.url)} label={String(run.text ?? run.url)} />;
  if (run.type === 'user') return <Mention name={`@${nameOf(String(run.user_id), scene)}`} />;
  const text = String(run.text ?? '');
  const style = isObject(run.style) ? run.style : {};
  if (style.code) return <code>{text}</code>;
  if (style.bold) return <strong>{text}</strong>;
  return style.italic ? <em>{text}</em> : text;
}

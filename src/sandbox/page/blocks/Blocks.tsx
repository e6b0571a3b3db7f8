import type { Json, Where } from '../../wire.js';
import { WhereContext } from './context.js';
import { Element } from './Element.js';
import { InputBlock } from './InputBlock.js';
import { isObject, listOf, wordsOf } from './json.js';
import { Text } from './mrkdwn.js';
import { RichText } from './richText.js';

interface Props {
  readonly blocks: unknown;
  readonly where: Where;
}

/** Block Kit, as far as Étincelle speaks it. https://docs.slack.dev/reference/block-kit/blocks */
export const Blocks = ({ blocks, where }: Props) => (
  <WhereContext.Provider value={where}>
    <div class="blocks">
      {listOf(blocks).map((block) => (
        <Block block={block} key={block.block_id} />
      ))}
    </div>
  </WhereContext.Provider>
);

function Block({ block }: { block: Json }) {
  const elements = listOf(block.elements);
  switch (block.type) {
    case 'header':
      return <h3 class="block-header">{wordsOf(block.text)}</h3>;
    case 'section':
      return <Section block={block} />;
    case 'actions':
      return (
        <div class="block-actions">
          {elements.map((each) => (
            <Element key={each.action_id} blockId={String(block.block_id)} json={each} />
          ))}
        </div>
      );
    case 'context':
      return (
        <div class="block-context">
          {elements.map((each) =>
            each.type === 'image' ? (
              image(each)
            ) : (
              <span>
                <Text text={each} />
              </span>
            ),
          )}
        </div>
      );
    case 'divider':
      return <hr class="block-divider" />;
    case 'input':
      return <InputBlock block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'image':
      return image(block);
    default:
      return null;
  }
}

function Section({ block }: { block: Json }) {
  const fields = listOf(block.fields);
  return (
    <div class="block-section">
      <div class="block-words">
        {isObject(block.text) && (
          <div class="block-text">
            <Text text={block.text} />
          </div>
        )}
        {fields.length > 0 && (
          <div class="block-fields">
            {fields.map((field) => (
              <div key={wordsOf(field)}>
                <Text text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      <Accessory block={block} />
    </div>
  );
}

/** What stands at the right of a section, or nothing. */
function Accessory({ block }: { block: Json }) {
  const { accessory: json } = block;
  if (!isObject(json)) return null;
  if (json.type === 'image') return image(json, 'block-thumb');
  return (
    <div class="block-accessory">
      <Element blockId={String(block.block_id)} json={json} />
    </div>
  );
}

const image = ({ image_url: source, alt_text: alternative }: Json, look = 'block-image') => (
  <img class={look} src={String(source)} alt={String(alternative ?? '')} />
);

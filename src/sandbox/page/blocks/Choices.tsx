import type { Drawn } from './Field.js';
import { listOf } from './json.js';
import { Text } from './mrkdwn.js';

/** Radio buttons and check boxes. */
export function Choices({ json, blockId, name, value, settle }: Drawn) {
  const single = json.type === 'radio_buttons';
  const chosen = [value ?? []].flat();
  const choose = (option: string, isOn: boolean) => {
    if (single) return settle(option);
    const others = chosen.filter((each) => each !== option);
    settle(isOn ? [...others, option] : others);
  };
  return (
    <fieldset
      class="slack-choices"
      aria-labelledby={name && `${name}-label`}
      aria-describedby={name && `${name}-note`}
    >
      {listOf(json.options).map((option) => {
        const id = String(option.value);
        return (
          <label class="slack-choice" key={id}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={`${blockId}-${String(json.action_id)}`}
              value={id}
              checked={chosen.includes(id)}
              onChange={(event) => choose(id, event.currentTarget.checked)}
            />
            <span>
              <Text text={option.text} />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

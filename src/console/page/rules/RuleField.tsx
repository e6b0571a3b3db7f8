import type { Policy } from '../../../domain/organisations/organisation.js';
import type { ConsoleRules } from '../../../http/console/adminWire.js';
import { ruleKinds } from './ruleKinds.js';
import type { RulesTexts } from './texts.js';

type Name = keyof Policy;

interface Props {
  readonly name: Name;
  readonly value: Policy[Name];
  readonly numbers: ConsoleRules['numbers'];
  readonly words: RulesTexts;
  readonly change: (value: unknown) => void;
}

/** One rule: what it is called, what it means, and how it is entered. */
export function RuleField(props: Props) {
  const { name, words, numbers } = props;
  const [title, says] = words.rules[name];
  const range = numbers[name];
  return (
    <div class="rule">
      <h3>{title}</h3>
      <p class="hint" id={`${name}-says`}>
        {says} {range && words.between(range.least, range.most)}
      </p>
      <div class="rule-value">
        <Value {...props} />
      </div>
    </div>
  );
}

/** What the field hears is of one text. */
const textIn = (event: { readonly currentTarget: { readonly value: string } }) => event.currentTarget.value;

function Value({ name, value, numbers, words, change }: Props) {
  const kind = ruleKinds[name];
  const label = words.rules[name][0];
  switch (kind.kind) {
    case 'number':
      return <Amount {...{ name, value, numbers, words, change }} />;
    case 'choice':
      return (
        <select
          aria-label={label}
          aria-describedby={`${name}-says`}
          value={String(value)}
          onChange={(event) => change(textIn(event))}
        >
          {kind.of.map(([one, word]) => (
            <option key={one} value={one}>
              {words.words[word]}
            </option>
          ))}
        </select>
      );
    case 'yesNo':
      return (
        <select
          aria-label={label}
          aria-describedby={`${name}-says`}
          value={value ? 'yes' : 'no'}
          onChange={(event) => change(textIn(event) === 'yes')}
        >
          <option value="yes">{words.yes}</option>
          <option value="no">{words.no}</option>
        </select>
      );
    case 'hour':
      return (
        <input
          type="time"
          required
          aria-label={label}
          aria-describedby={`${name}-says`}
          value={String(value)}
          onInput={(event) => change(textIn(event))}
        />
      );
    case 'hours': {
      const hours = value as Policy['quietHours'];
      return (
        <>
          {(['from', 'to'] as const).map((end) => (
            <input
              key={end}
              type="time"
              required
              aria-label={`${label}, ${words[end]}`}
              aria-describedby={`${name}-says`}
              value={hours[end]}
              onInput={(event) => change({ ...hours, [end]: textIn(event) })}
            />
          ))}
        </>
      );
    }
    case 'list':
      return (
        <input
          type="text"
          aria-label={label}
          aria-describedby={`${name}-says`}
          placeholder="exemple.fr"
          value={(value as readonly string[]).join(', ')}
          onChange={(event) => change(listedIn(textIn(event)))}
        />
      );
  }
}

const listedIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '');

function Amount({ name, value, numbers, words, change }: Props) {
  const kind = ruleKinds[name];
  if (kind.kind !== 'number') return null;
  const { least, most } = numbers[name] ?? {};
  const label = words.rules[name][0];
  return (
    <>
      <input
        type="number"
        required={!kind.mayBeNone}
        min={least}
        max={most}
        step={1}
        aria-label={label}
        aria-describedby={`${name}-says`}
        placeholder={kind.mayBeNone && words.noLimit}
        value={value === null ? '' : String(value)}
        onInput={({ currentTarget }) =>
          change(currentTarget.value === '' ? null : currentTarget.valueAsNumber)
        }
      />
      <span>{words.units[kind.unit]}</span>
    </>
  );
}

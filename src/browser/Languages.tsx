import { type Language, languages } from './language.js';

interface Props {
  /** What the switch is called. */
  readonly name: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

/** The switch between the languages. */
export const Languages = ({ name, names, language, speak }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: two buttons are no set of fields
  <div class="languages" role="group" aria-label={name}>
    {languages.map((each) => (
      <button
        key={each}
        type="button"
        lang={each}
        aria-pressed={each === language}
        onClick={() => speak(each)}
      >
        {names[each]}
      </button>
    ))}
  </div>
);

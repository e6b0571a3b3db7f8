import { type Language, languages, type Texts } from './texts.js';

interface Props {
  readonly texts: Texts;
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const names: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

/** The switch between the languages. */
export const Languages = ({ texts, language, speak }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: two buttons are no set of fields
  <div class="languages" role="group" aria-label={texts.language}>
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

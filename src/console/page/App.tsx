import { useEffect, useMemo, useState } from 'preact/hooks';
import { browserLanguage } from '../../browser/language.js';
import type { ConsoleMe } from '../../http/console/wire.js';
import { ApiError, apiIn } from './api.js';
import { Frame } from './Frame.js';
import { chooseLanguage, chosenLanguage } from './language.js';
import { Outside, type OutsideWhy } from './Outside.js';
import { Failure, Loading } from './parts/states.js';
import { ShellContext } from './shell.js';
import { catalogues, type Language } from './texts.js';

/** The whole console: whoever is in sees its pages, everybody else how to come in. */
export function App() {
  const [chosen, setChosen] = useState(chosenLanguage);
  const [me, setMe] = useState<ConsoleMe | null>(null);
  const [outside, setOutside] = useState<OutsideWhy | null>(null);
  const [failed, setFailed] = useState(false);
  const language = chosen ?? me?.locale ?? browserLanguage();
  const texts = catalogues[language];
  const api = useMemo(() => apiIn(language, () => setOutside((why) => why ?? 'ended')), [language]);

  const start = () => {
    setFailed(false);
    api.get<ConsoleMe>('/me').then(setMe, (error: unknown) => {
      if (error instanceof ApiError && error.status === 401) setOutside('neverIn');
      else setFailed(true);
    });
  };
  useEffect(start, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const speak = (wanted: Language) => {
    chooseLanguage(wanted);
    setChosen(wanted);
  };
  const signOut = () =>
    api.post('/sign-out', {}).then(
      () => setOutside('left'),
      () => setFailed(true),
    );

  if (outside) return <Outside why={outside} {...{ api, texts, language, speak }} />;
  if (failed) return <Failure error={null} texts={texts} again={start} />;
  if (!me) return <Loading texts={texts} />;
  return (
    <ShellContext.Provider value={{ me, api, language, texts }}>
      <Frame speak={speak} signOut={signOut} />
    </ShellContext.Provider>
  );
}

import { render } from 'preact';
import { Spark } from '../../browser/drawing.js';
import type { Start } from '../wire.js';
import { App } from './App.js';
import { language } from './memory.js';
import { server } from './server.js';
import { catalogues } from './texts.js';

const spoken = language();
const texts = catalogues[spoken];
const draw = (start: Start) => render(<App start={start} language={spoken} />, document.body);

document.documentElement.lang = spoken;
document.title = texts.title;
render(
  <p class="opening">
    <Spark />
    {texts.loading}
  </p>,
  document.body,
);
server.start().then(draw, () =>
  render(
    <p class="opening" role="alert">
      <Spark />
      {texts.startFailed}
      <button type="button" onClick={() => location.reload()}>
        {texts.retry}
      </button>
    </p>,
    document.body,
  ),
);

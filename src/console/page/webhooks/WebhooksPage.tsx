import { useState } from 'preact/hooks';
import type { ConsoleWebhooks } from '../../../http/console/webhooksWire.js';
import { Heading } from '../parts/Heading.js';
import { Said, type Word } from '../parts/Said.js';
import { Secret } from '../parts/Secret.js';
import { Empty, Waited } from '../parts/states.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { MakeWebhook } from './MakeWebhook.js';
import { Sent } from './Sent.js';
import { webhooksTexts } from './texts.js';
import { Webhook } from './Webhook.js';

/** A secret, and of which address it is. */
export interface NewSecret {
  readonly url: string;
  readonly secret: string;
}

/** Where what happens is sent: made, switched off and on, taken away; and what was sent lately. */
export function WebhooksPage() {
  const { api, texts, language } = useShell();
  const words = webhooksTexts[language];
  const [made, setMade] = useState<NewSecret | null>(null);
  const [word, setWord] = useState<Word | null>(null);
  const asked = useAsked(() => api.get<ConsoleWebhooks>('/webhooks'), [api]);
  const tell = (told: Word | null) => {
    setMade(null);
    setWord(told);
    asked.again();
  };
  const show = (secret: NewSecret) => {
    tell(null);
    setMade(secret);
  };
  return (
    <>
      <Heading title={texts.areas.webhooks.name} says={words.says} />
      <Said word={word} />
      {made && (
        <Secret
          {...{ title: words.made(made.url), says: words.once, value: made.secret }}
          {...{ copy: words.copy, copied: words.copied }}
        />
      )}
      <Waited asked={asked} texts={texts}>
        {({ webhooks, events }) => (
          <>
            {webhooks.length === 0 ? (
              <Empty>
                <p>{words.none}</p>
              </Empty>
            ) : (
              webhooks.map((one) => <Webhook key={one.id} {...{ one, events, show, tell }} />)
            )}
            <MakeWebhook events={events} show={show} />
            <Sent webhooks={webhooks} />
          </>
        )}
      </Waited>
    </>
  );
}

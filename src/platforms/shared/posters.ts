import type { MessageOf } from '../../messages/message.js';
import { type Sentence, step, toManage } from './steps.js';

/** What an organiser is told of a mission's poster, in one sentence each. */
export const posterSentences = {
  poster: ({ mission: { id: missionId, title: about }, url }: MessageOf<'poster'>) => ({
    key: 'poster.made',
    values: { title: about },
    steps: [
      { label: 'button.posterPrint', url: `${url}/print`, about },
      { label: 'button.posterPage', url, about },
      step('button.posterWithdraw', { kind: 'poster.withdraw', missionId }, { style: 'danger', about }),
      toManage,
    ],
  }),
  'poster.withdrawn': ({ mission: { id: missionId, title: about } }: MessageOf<'poster.withdrawn'>) => ({
    key: 'poster.withdrawn',
    values: { title: about },
    steps: [step('button.posterAgain', { kind: 'poster', missionId }, { about }), toManage],
  }),
} as const satisfies { readonly [K in 'poster' | 'poster.withdrawn']: (message: MessageOf<K>) => Sentence };

import type { Incoming, Receive, Reply } from '../conversation/incoming.js';
import type { Meters } from './meters.js';

/** The same door for events, timed by platform and by what came of it. */
export function watchReceive(receive: Receive, { acceptSeconds, answerSeconds }: Meters): Receive {
  async function timed({ platform, input }: Incoming, answering: Promise<Reply>): Promise<Reply> {
    const end = answerSeconds.startTimer({ platform, input: input.kind });
    const reply = await answering;
    end({ outcome: outcomeOf(reply) });
    return reply;
  }
  return {
    async accept(incoming) {
      const end = acceptSeconds.startTimer({ platform: incoming.platform });
      try {
        const outcome = await receive.accept(incoming);
        end({ outcome });
        return outcome;
      } catch (error) {
        end({ outcome: 'failed' });
        throw error;
      }
    },
    answer: (incoming) => timed(incoming, receive.answer(incoming)),
    look: (incoming) => timed(incoming, receive.look(incoming)),
    told: (...answer) => receive.told(...answer),
    shown: (...list) => receive.shown(...list),
    isFirst: (incoming, press) => receive.isFirst(incoming, press),
    finish: (incoming) => receive.finish(incoming),
    keep: (incoming, reply) => receive.keep(incoming, reply),
  };
}

/** `failed` is our own trouble; `notUnderstood` and `refused` are answers, though not the hoped-for ones. */
function outcomeOf({ message, fieldProblems }: Reply): string {
  if (fieldProblems) return 'refused';
  if (message?.kind !== 'problem') return 'answered';
  const { code } = message.problem;
  if (code === 'temporary') return 'failed';
  return code === 'notUnderstood' ? code : 'refused';
}

import { isMuted, type Preferences, type Stream, streams } from '../domain/people/preferences.js';
import type { Message } from './message.js';

/** Whether what somebody asked about is muted at `now`, and until when. */
export function silenceMessage(preferences: Preferences, stream: Stream | undefined, now: Date): Message {
  const about = stream ? [stream] : streams;
  const muted = about.every((each) => isMuted({ preferences }, each, now));
  const [until = null, other = until] = about.map((each) => preferences[each]?.until ?? null);
  const isSame = until?.getTime() === other?.getTime();
  return {
    ...{ kind: 'silence', muted },
    ...(stream && { stream }),
    ...(muted && until && isSame && { until }),
  };
}

import type { DeliveryFigures, Fared } from '../application/queries/deliveryFigures.js';

/** What had left of an announcement that was stopped. */
export const stoppedLines = ({ people, channels }: DeliveryFigures) =>
  [
    { key: 'announcement.stopped.text', values: { sent: people.sent, queued: people.queued } },
    { key: 'announcement.stopped.channels', values: { sent: channels.sent } },
    { key: 'announcement.stopped.others', values: {} },
  ] as const;

/** One line of the organiser's list; `key` names its text, `values` fill it. */
interface Line {
  readonly key: `roster.deliveries.${keyof DeliveryFigures}`;
  readonly values: Record<keyof Fared, number>;
}

/** How the announcements fared: people in one line, channels in another; none where there is nothing to count. */
export const deliveryLines = ({ people, channels }: DeliveryFigures): Line[] => {
  const lines = [
    { key: 'roster.deliveries.people', values: { ...people } },
    { key: 'roster.deliveries.channels', values: { ...channels } },
  ] as const;
  return lines.filter(({ values }) => Object.values(values).some((count) => count > 0));
};

import { drawing } from '../../browser/drawing.js';

const EYE = 'M1.5 8s2.4-4.3 6.5-4.3S14.5 8 14.5 8s-2.4 4.3-6.5 4.3S1.5 8 1.5 8z';

export const SendIcon = () => drawing(24, ['M3.4 20.4 21 12 3.4 3.6 3.4 10.1 15 12 3.4 13.9z'], 'icon');
export const Chevron = () => drawing(12, ['M2.5 4.5 6 8l3.5-3.5'], 'line chevron');
export const Cross = () => drawing(16, ['M4 4l8 8M12 4l-8 8'], 'line cross');
export const Dial = () =>
  drawing(20, ['M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15z', 'M10 6v4.2l2.8 1.7'], 'line dial');
export const Eye = () => drawing(16, [EYE, 'M8 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z'], 'line eye');
export const Month = () =>
  drawing(16, ['M2.5 4h11v9.5h-11z', 'M2.5 6.8h11M5.3 2.3v2.6M10.7 2.3v2.6'], 'line month-icon');
export const Console = () => drawing(16, ['M2.5 3.5h11v9h-11z', 'M2.5 6.3h11M6.2 6.3v6.2'], 'line again');
export const Again = () => drawing(16, ['M13 8a5 5 0 1 1-1.6-3.7', 'M13.2 2v3h-3'], 'line again');
export const Badge = () =>
  drawing(
    16,
    ['M3 2.8h10v10.4H3z', 'M8 6.9a1.5 1.5 0 1 0 0-.01z', 'M5.4 11.2c.3-1.5 1.3-2.2 2.6-2.2s2.3.7 2.6 2.2'],
    'line again',
  );

/** Which of the two comes first in `03/05/2026`. */
export type DayOrder = 'dmy' | 'mdy';

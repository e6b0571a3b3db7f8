import { IANAZone } from 'luxon';

/** True when we can compute on the clock of this IANA zone. A platform may name one that nobody here knows. */
export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

import type { Identity } from '../../domain/people/employee.js';

/** An account that the company's own directory vouches for today: a role counts for nothing without one. */
export const isVouched = ({ guest, reachability, email }: Identity): boolean =>
  !guest && reachability !== 'left' && email !== null;

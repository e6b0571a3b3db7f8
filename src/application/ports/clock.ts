/** The only source of "now". The sandbox and the tests move it. */
export interface Clock {
  now(): Date;
}

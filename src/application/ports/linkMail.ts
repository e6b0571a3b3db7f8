import type { Reader } from '../../domain/people/reader.js';

/** What is mailed to an address that nobody has confirmed yet: nothing in it was written by whoever asked. */
export interface LinkLetter {
  readonly to: string;
  readonly url: string;
  /** Of the mission. */
  readonly title: string;
  /** UTC. */
  readonly until: Date;
  readonly reader: Reader;
}

/** Mails a link, after the answer. Tries again for a while; never throws. */
export type LinkMail = (letter: LinkLetter) => void;

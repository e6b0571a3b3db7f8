import type { ConsolePerson } from '../../../http/console/adminWire.js';
import type { Word } from '../parts/Said.js';

/** What a part of the page is about, and whom it tells when something was done. */
export interface PartProps {
  readonly person: ConsolePerson;
  readonly done: (word: Word) => void;
}

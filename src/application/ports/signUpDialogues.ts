import type { SignUpDialogue } from '../../domain/engagements/signUpDialogue.js';

/** Sign-ups under way, one a person. Rows delete themselves a day after their last step: answers are not kept longer. */
export interface SignUpDialogues {
  find(organisationId: string, employeeId: string): Promise<SignUpDialogue | null>;
  /**
   * Keeps the next step of the person's dialogue, if the one kept has the version before. Version 1 is kept if none
   * is. False when another step was faster.
   */
  keep(dialogue: SignUpDialogue): Promise<boolean>;
  /** Forgets the person's dialogue of this version; nothing when it went on since. */
  end(dialogue: Pick<SignUpDialogue, 'organisationId' | 'employeeId' | 'version'>): Promise<void>;
}

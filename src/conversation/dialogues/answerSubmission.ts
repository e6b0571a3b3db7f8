import { prepareAnnouncement } from '../../application/announcements/prepareAnnouncement.js';
import { saveMission } from '../../application/missions/saveMission.js';
import type { Person } from '../../application/people/person.js';
import type { Ports } from '../../application/ports/index.js';
import type { Answer } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms.js';

/** Hands a submitted form to its use case, which checks every field. */
export function answerSubmission(ports: Ports, person: Person, submission: Submission): Promise<Answer> {
  switch (submission.form) {
    case 'mission':
      return saveMission(ports, person, submission);
    case 'announcement':
      return prepareAnnouncement(ports, person, submission);
  }
}

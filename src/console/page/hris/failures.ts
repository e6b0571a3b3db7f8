import type { HrisFailure } from '../../../http/console/hrisWire.js';
import type { Language } from '../texts.js';

/** Why an HRIS could not be read or written to, and what to do. */
export const hrisFailures: Readonly<Record<Language, Readonly<Record<HrisFailure, string>>>> = {
  fr: {
    credentials:
      'Le logiciel refuse l’identifiant ou le secret. Vérifiez-les, ou créez-en de nouveaux, puis connectez-le à nouveau sous le même nom.',
    forbidden:
      'Le logiciel nous reconnaît, mais ne nous laisse pas lire. Donnez à cet accès les droits de lecture indiqués dans la documentation.',
    limit: 'Le logiciel reçoit trop de demandes. Étincelle réessaiera dans l’heure.',
    unreachable: 'Le logiciel ne répond pas. Vérifiez le nom du compte ; Étincelle réessaiera dans l’heure.',
    unreadable: 'Le logiciel répond autre chose que ce que nous savons lire. Vérifiez le nom du compte.',
    refused:
      'Le logiciel refuse cette demande. Vérifiez le compte, le numéro d’activité et les droits de cet accès.',
    locked: 'Le secret gardé ici ne peut plus être ouvert. Connectez à nouveau le logiciel sous le même nom.',
  },
  en: {
    credentials:
      'The software refuses the id or the secret. Check them, or make new ones, then connect it again under the same name.',
    forbidden:
      'The software knows us, but does not let us read. Give this access the rights to read that the documentation names.',
    limit: 'The software gets too many requests. Étincelle tries again within the hour.',
    unreachable:
      'The software does not answer. Check the name of the account; Étincelle tries again within the hour.',
    unreadable: 'The software answers something that we cannot read. Check the name of the account.',
    refused:
      'The software refuses this request. Check the account, the activity number and the rights of this access.',
    locked: 'The secret kept here cannot be opened any more. Connect the software again under the same name.',
  },
};

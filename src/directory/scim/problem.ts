/** Why a request is not done, as an administrator of the directory reads it. */
export type ScimCode =
  | 'syntax'
  | 'filter'
  | 'filterTooLong'
  | 'filterUnknown'
  | 'path'
  | 'operation'
  | 'tooManyOperations'
  | 'value'
  | 'valueTooLong'
  | 'valueMissing'
  | 'email'
  | 'memberUnknown'
  | 'userNameTaken'
  | 'personTaken'
  | 'otherDirectory'
  | 'groupTaken'
  | 'unknown'
  | 'tooLarge'
  | 'token'
  | 'tooMany'
  | 'failed';

/** `about`: the attribute, or whatever else it is about. Nothing is changed by a request that has one. */
export class ScimProblem extends Error {
  override readonly name = 'ScimProblem';
  constructor(
    readonly code: ScimCode,
    readonly about = '',
  ) {
    super(code);
  }
}

import type { Doc } from './values/doc.js';

const CODE_NAMES: Record<number, string> = {
  2: 'BadValue',
  8: 'UnknownError',
  9: 'FailedToParse',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  18: 'AuthenticationFailed',
  20: 'IllegalOperation',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  115: 'CommandNotSupported',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  241: 'ConversionFailure',
  11000: 'DuplicateKey',
  14031: 'OutOfDiskSpace',
};

/**
 * An error as a MongoDB server words it. A numeric code, its name, and fields some errors carry
 * (`keyPattern` and `keyValue` of a duplicate key).
 * Codes: https://www.mongodb.com/docs/manual/reference/error-codes/
 */
export class CommandError extends Error {
  readonly codeName: string;
  constructor(
    readonly code: number,
    message: string,
    readonly details: Doc = {},
  ) {
    super(message);
    this.codeName = CODE_NAMES[code] ?? `Location${code}`;
  }

  /** The body of a failed command's reply. */
  toReply(): Doc {
    return { ok: 0, errmsg: this.message, code: this.code, codeName: this.codeName, ...this.details };
  }

  /** One entry of a batch's `writeErrors`. */
  toWriteError(index: number): Doc {
    return { index, code: this.code, errmsg: this.message, ...this.details };
  }
}

/** Code 2: a value the server does not accept, among them every operator that is not on the allow-list. */
export const badValue = (message: string) => new CommandError(2, message);

/** Code 9: a specification the server cannot read. */
export const failedToParse = (message: string) => new CommandError(9, message);

/** Code 14: a value of the wrong type. */
export const typeMismatch = (message: string) => new CommandError(14, message);

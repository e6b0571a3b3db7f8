/**
 * "S'il vous plaît", "thanks a lot": said with a wish and no part of it. The source of an expression, which reads a text as it was typed
 * and one in plain words alike.
 */
export const courtesies =
  '(?:s.il (?:vous|te) pla[iî]t|svp|stp|please|pls|merci(?: (?:beaucoup|bien|d.avance))?|thanks(?: a lot| in advance)?|thank you(?: very much| so much)?)';

/** True of an id that a form of ours may have been given: what is submitted is untrusted. */
export const isFormId = (id: string): boolean => /^[a-z\d][\w-]{7,35}$/i.test(id);

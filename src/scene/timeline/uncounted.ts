/** What is said wherever a count would stand. */
export const UNCOUNTED = 'these rules do not count references';

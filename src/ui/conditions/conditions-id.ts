/** Id of the popover of conditions, for the key that opens it. */
export const CONDITIONS_ID = 'conditions-panel';

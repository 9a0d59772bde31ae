/** Id of the filter's popover, for the key that opens it. */
export const FILTER_ID = 'filter-panel';

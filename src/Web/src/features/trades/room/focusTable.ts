export const tableId = 'table';

/** After a button that goes away with what it did: the keyboard goes on at the table, not at the top of the page. */
export const focusTable = (): void => document.getElementById(tableId)?.focus({ preventScroll: true });

import { openLocationTables } from '../../../src/io/location-tables.ts';

/** The tables as shipped, opened once for the tests of this folder. */
export const tables = openLocationTables('checklists/reference/location');

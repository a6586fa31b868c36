/** When people are away; asked before anybody is told, introduced or asked for something. */
export type { Absence } from './tables.ts';

import type { Locale } from '../slack/locale.ts';

/** For whoever runs Trellis: what is wrong with the store, and what to do. */
export const text = (_locale: Locale) => ({
  address: (url: string) =>
    `DATABASE_URL is "${url}", which is neither file:<path> nor postgres://<user>:<password>@<host>/<database>.`,
  closed: (place: string, reason: string) =>
    `The database ${place} cannot be opened (${reason}). Check that its folder exists and can be written to.`,
  damaged: (place: string, reason: string) =>
    `The database ${place} is damaged, or is not a database (${reason}). Put a backup in its place.`,
  foreign: (place: string) =>
    `The database ${place} belongs to something else than Trellis. Give Trellis a database of its own.`,
  newer: (place: string) =>
    `The database ${place} was used by a newer version of Trellis. Run that version, or put a backup in its place.`,
  unreachable: (place: string, reason: string) =>
    `The database ${place} cannot be reached (${reason}). Check that it runs and that DATABASE_URL is right.`,
  refused: (place: string, reason: string) =>
    `The database ${place} refuses Trellis (${reason}). Check the user, password and database in DATABASE_URL.`,
  migration: (place: string, reason: string) =>
    `The database ${place} could not be brought up to date (${reason}). Nothing in it was changed.`,
});

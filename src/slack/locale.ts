/** A language that Trellis speaks. A second one is one entry here and one block in each `text.ts`. */
export type Locale = 'en';

/** The locale to answer in: Slack's `en-GB` becomes `en`; a language we lack becomes English. */
export const localeOf = (_slackLocale: string | undefined): Locale => 'en';

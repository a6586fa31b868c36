/** Pure. The only place where text becomes mrkdwn. */

/** What someone wrote, so that Slack shows it as it was written and nobody is notified by it. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Slack's three entities as the characters they stand for; only what Slack hands us is decoded, and once. */
export const decode = (text: string): string =>
  text.toWellFormed().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Who is not known any more: stands where a person stood who was forgotten. No user's id begins so. */
export const nobody = '~somebody';

/** Shown by Slack as the person's name. */
export const person = (user: string): string => (user.startsWith('~') ? 'somebody' : `<@${user}>`);

/** Shown by Slack as the channel's name, to those who may see it. */
export const channel = (id: string): string => `<#${id}>`;

/** A link; the label is escaped here. */
export const link = (url: string, label: string): string =>
  `<${escapeMrkdwn(url).replaceAll('|', '%7C')}|${escapeMrkdwn(label).replaceAll('|', '¦')}>`;

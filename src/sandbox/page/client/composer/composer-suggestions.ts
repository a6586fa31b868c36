/** What the box to write in suggests: commands and shortcuts behind `/`, people behind `@`, channels behind `#`. */
import { picture } from '../messages/names.ts';
import { type Child, h } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import type { Suggestion } from '../parts/listbox.ts';
import { browse } from '../session/api.ts';
import { act, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Channel, Command, Shortcut } from '../types.ts';

const most = 8;

const described = (word: string, hint: string, more: string, sign: Child = false): Child => [
  sign,
  h('strong', {}, word),
  hint && h('code', {}, hint),
  h('small', {}, more),
];

const commands = (): Command[] => session().overview.app.commands ?? [];

export const globalShortcuts = (): Shortcut[] =>
  (session().overview.app.shortcuts ?? []).filter((one) => one.type === 'global');

/** A slash command or a shortcut, typed or half typed at the start of the text. */
export const slashSuggestions = (typed: string, put: (text: string) => void): Suggestion[] => {
  if (!/^\/\S*$/.test(typed)) return [];
  const begun = typed.slice(1).toLowerCase();
  return [
    ...commands()
      .filter((one) => one.command.startsWith(typed.toLowerCase()))
      .map((one) => ({
        label: described(one.command, one.usage_hint, one.description),
        choose: () => put(`${one.command} `),
      })),
    ...globalShortcuts()
      .filter((one) => one.name.toLowerCase().includes(begun))
      .map((one) => ({
        label: described(one.name, '', one.description || text.shortcut, icon('bolt')),
        choose() {
          put('');
          void act('shortcut', one.callback_id, 'global');
        },
      })),
  ];
};

/** A command that is typed to its end: Enter sends it then. */
export const isCommand = (typed: string): boolean => commands().some((one) => one.command === typed);

/** How the command goes on whose arguments are being typed. */
export const usageOf = (typed: string): Child[] => {
  const known = commands().find((one) => typed.startsWith(`${one.command} `));
  if (!known) return [];
  return [h('code', {}, `${known.command} ${known.usage_hint}`.trim()), h('span', {}, known.description)];
};

const name = /(?:^|\s)([@#])([\p{L}\p{N}._-]*)$/u;

/** Channels that one is not in and that the word behind the last `#` before the caret may mean. */
export const channelsElsewhere = async (before: string): Promise<Channel[]> => {
  const [, sign, begun = ''] = name.exec(before) ?? [];
  return sign === '#' ? ((await browse(session().place.viewer, begun))?.channels ?? []) : [];
};

/** Names that begin with what stands behind the last `@` or `#` before the caret. */
export const nameSuggestions = (
  before: string,
  put: (handle: string) => void,
  elsewhere: Channel[] = [],
): Suggestion[] => {
  const match = name.exec(before);
  if (!match) return [];
  const sign = match[1] ?? '';
  const begun = (match[2] ?? '').toLowerCase();
  const { people, channels } = session().overview;
  const known =
    sign === '@'
      ? people
          .filter((one) => !one.deleted)
          .map((one) => ({
            handle: one.name,
            shown: one.real_name,
            sign: () => picture(one.id, one.real_name),
          }))
      : [...channels, ...elsewhere]
          .filter((one) => one.name && !one.is_mpim)
          .map((one) => ({
            handle: one.name ?? '',
            shown: one.purpose?.value ?? '',
            sign: () => false as const,
          }));
  if (known.some(({ handle }) => handle === begun)) return [];
  const fits = (words: string) => words.toLowerCase().startsWith(begun);
  return known
    .filter(({ handle, shown }) => fits(handle) || (sign === '@' && shown.split(' ').some(fits)))
    .slice(0, most)
    .map(({ handle, shown, sign: drawn }) => ({
      label: described(`${sign}${handle}`, '', shown, drawn()),
      choose: () => put(`${sign}${handle} `),
    }));
};

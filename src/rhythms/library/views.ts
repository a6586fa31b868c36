/** Pure. The library as people look at it: all kinds, and one of them. */
import type { KnownBlock } from '@slack/types';
import type { Community } from '../../communities/tables.ts';
import { actions, button, divider, section } from '../../slack/blocks.ts';
import { clip } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { text as rhythmsText } from '../text.ts';
import { type Entry, entriesOf, type KindEntry, kindEntries, type Library, waiting } from './entry.ts';
import { ids } from './ids.ts';
import type { Flavour, PromptKind } from './kinds.ts';
import { flavourOf } from './kinds.ts';
import { text } from './text.ts';

/** Who looks, and what was just done. */
export type Looking = {
  community: Pick<Community, 'id' | 'name'>;
  library: Library;
  user: string;
  locale: Locale;
  now: number;
  mayChange: boolean;
  maySuggest: boolean;
  said: string | null;
};

/** All kinds, with what one may do about them. */
export const libraryMessage = (looking: Looking): Message => {
  const { community, library, user, locale, now, mayChange, maySuggest, said } = looking;
  const say = text(locale);
  const { sorts } = rhythmsText(locale).kinds.prompt;
  const kinds = kindEntries(library, now);
  const title = say.library.title(escapeMrkdwn(community.name));
  const sum = (of: (kind: KindEntry) => number) => kinds.reduce((all, kind) => all + of(kind), 0);
  const total = say.library.total(
    sum(({ prompts }) => prompts),
    sum(({ fresh }) => fresh),
  );
  const allOff = kinds.every(({ on }) => !on) ? [say.library.allOff] : [];
  const mine = waiting(library.rows).filter(({ suggestedBy }) => !mayChange && suggestedBy === user);
  const yours = mine.map((row) => say.library.yours(escapeMrkdwn(row.title)));
  const value = { community: community.id };
  const lines = kinds.map(({ kind, flavour, on, prompts, fresh }) =>
    say.library.kindPlain(sorts[kind], flavour, prompts, fresh, on),
  );
  const shown = (wanted: Flavour): KnownBlock[] => [
    section(say.library.flavours[wanted]),
    ...kinds
      .filter(({ flavour }) => flavour === wanted)
      .map(({ kind, on, prompts, fresh }) => {
        const line = say.library.kind(sorts[kind], prompts, fresh);
        return section(
          on ? line : `${line} (${say.library.off})`,
          button(
            say.buttons.look,
            ids.lookAt,
            { ...value, kind, page: 0 },
            {
              accessibility_label: `${say.buttons.look}: ${sorts[kind]}`,
            },
          ),
        );
      }),
  ];
  const suggested = waiting(library.rows).length;
  const doing = [
    ...(mayChange && suggested > 0 ? [button(say.buttons.waiting(suggested), ids.waiting, value)] : []),
    ...(mayChange ? [button(say.buttons.add, ids.add, value)] : []),
    ...(!mayChange && maySuggest ? [button(say.buttons.suggest, ids.suggest, value)] : []),
    ...(mayChange ? [button(say.buttons.import, ids.import, value)] : []),
    ...(mayChange ? [button(say.buttons.export, ids.export, value)] : []),
  ];
  return {
    text: [said, title, ...allOff, ...lines, total, ...yours].filter(Boolean).join('\n'),
    blocks: [
      ...(said ? [section(said), divider()] : []),
      section(`*${title}*\n${[...allOff, total].join('\n')}`),
      ...shown('familiar'),
      ...shown('exciting'),
      ...mine.map((row, i) =>
        section(yours[i] ?? '', button(say.buttons.withdraw, ids.withdraw, { ...value, slug: row.slug })),
      ),
      ...(doing.length > 0 ? [actions(...doing)] : []),
    ],
  };
};

const pageLength = 8;
const dayLength = 86_400_000;

/** The prompts of one kind, a page at a time. */
export const kindMessage = (looking: Looking, kind: PromptKind, page: number): Message => {
  const { community, library, locale, mayChange, said } = looking;
  const say = text(locale);
  const sort = rhythmsText(locale).kinds.prompt.sorts[kind];
  const entries = entriesOf(library).filter(
    ({ prompt, origin }) => prompt.kind === kind && (mayChange || origin !== 'removed'),
  );
  const first = Math.min(page, Math.max(0, Math.ceil(entries.length / pageLength) - 1)) * pageLength;
  const shown = entries.slice(first, first + pageLength);
  const isOn = !library.kindsOff.includes(kind);
  const value = { community: community.id };
  const title = say.kind.title(sort, flavourOf(kind), escapeMrkdwn(community.name));
  const state = isOn ? say.kind.on : say.kind.off;
  const place =
    entries.length === 0 ? say.kind.none : say.kind.place(first + 1, first + shown.length, entries.length);
  const turn = (to: number) => ({ ...value, kind, page: to });
  const at = first / pageLength;
  return {
    text: [said, title, state, ...shown.map((entry) => inWords(entry, looking, escapeMrkdwn)), place]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      ...(said ? [section(said), divider()] : []),
      section(`*${title}*\n${state} ${place}`),
      ...shown.map((entry) => entryBlock(entry, looking)),
      actions(
        ...(at > 0 ? [button(say.buttons.earlier, ids.earlier, turn(at - 1))] : []),
        ...(first + shown.length < entries.length ? [button(say.buttons.more, ids.next, turn(at + 1))] : []),
        button(say.buttons.all, ids.look, value),
        ...(mayChange
          ? [button(isOn ? say.buttons.off : say.buttons.on, ids.turn, { ...value, kind, on: !isOn })]
          : []),
      ),
    ],
  };
};

const entryBlock = (entry: Entry, looking: Looking): KnownBlock => {
  const { community, locale, mayChange } = looking;
  const say = text(locale).buttons;
  const said = inWords(entry, looking, (title) => `*${escapeMrkdwn(title)}*`);
  if (!mayChange) return section(said);
  const value = { community: community.id, slug: entry.prompt.id };
  const { title } = entry.prompt;
  return section(
    said,
    entry.origin === 'removed'
      ? button(say.bringBack, ids.bringBack, value, {
          accessibility_label: clip(`${say.bringBack}: ${title}`, 75),
        })
      : button(say.edit, ids.edit, value, { accessibility_label: clip(`${say.edit}: ${title}`, 75) }),
  );
};

const inWords = (
  { prompt, origin, usedAt }: Entry,
  { library, locale, now }: Looking,
  titled: (title: string) => string,
): string => {
  const say = text(locale).kind;
  const { title, text: asked, choices = [], author } = prompt;
  const small = [
    say.origins[origin],
    usedAt === null ? say.unused : say.used(Math.floor((now - usedAt) / dayLength)),
    author ? say.by(person(author)) : '',
    prompt.language === library.community.language ? '' : say.elsewhere(prompt.language),
  ];
  return [
    titled(title),
    escapeMrkdwn(asked),
    choices.length > 0 ? say.taps(escapeMrkdwn(choices.join(' · '))) : '',
    `_${small.filter(Boolean).join(' · ')}_`,
  ]
    .filter(Boolean)
    .join('\n');
};

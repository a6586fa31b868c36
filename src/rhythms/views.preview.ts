/** Pure. What will be posted when, as people see it. */
import type { Community } from '../communities/tables.ts';
import type { Person } from '../slack/access.ts';
import { actions, button, context, section } from '../slack/blocks.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { ids } from './ids.ts';
import { kindOf } from './kinds/registry.ts';
import type { Foreseen } from './preview.ts';
import { text } from './text.ts';
import { bothTimes, bothTimesShown } from './views.ts';

type When = typeof bothTimes;

const lineOf = ({ at, from, rhythm, what }: Foreseen, zone: string, person: Person, when: When): string => {
  const say = text(person.locale);
  const kind = `${rhythm.number} · ${kindOf(rhythm.kind).label(person.locale)}`;
  const shown = when(person, at, zone);
  const moved = from === null ? '' : ` (${say.preview.waited})`;
  if ('out' in what) return say.preview.nothing(shown, kind, say.reasons[what.out.because]);
  if ('nothing' in what) return say.preview.nothing(shown, kind, say.reasons[what.nothing]) + moved;
  const { content, sure } = what;
  const line = sure ? say.preview.drawn : say.preview.likely;
  return line(shown, kind, escapeMrkdwn(content.title)) + moved;
};

/** As many lines as a section holds, a month of daily beats included. */
const linesASection = 12;

export const previewMessage = (
  community: Community,
  foreseen: readonly Foreseen[],
  person: Person,
): Message => {
  const say = text(person.locale);
  const title = say.preview.title(escapeMrkdwn(community.name));
  const { state } = community;
  const opening = state === 'open' ? null : state === 'resting' ? say.preview.resting : say.preview.draft;
  const none = foreseen.length === 0 && state !== 'resting' ? say.preview.none : null;
  const small = foreseen.length > 0 && state === 'open' ? say.preview.stands : null;
  const lines = (when: When) =>
    foreseen.map((beat) => `• ${lineOf(beat, beat.rhythm.cadence.timeZone, person, when)}`);
  const shown = lines(bothTimesShown);
  const pages = Array.from({ length: Math.ceil(shown.length / linesASection) }, (_, i) =>
    shown.slice(i * linesASection, (i + 1) * linesASection).join('\n'),
  );
  return {
    text: [title, opening, none, ...lines(bothTimes), small].filter(Boolean).join('\n'),
    blocks: [
      section([`*${title}*`, opening, none].filter(Boolean).join('\n')),
      ...pages.map((page) => section(page)),
      ...(small ? [context(small)] : []),
      actions(button(say.buttons.list, ids.list, { community: community.id })),
    ],
  };
};

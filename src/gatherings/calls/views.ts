/** Pure. Personal calls, as a coordinator is offered them. */
import type { Button } from '@slack/types';
import { actions, button, context, section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn, person } from '../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import type { Event } from '../tables.ts';
import type { Call } from './choose.ts';
import { text } from './text.ts';

type About = Pick<Event, 'id' | 'community' | 'title'>;

/** What there is to say of these people. `when`: the event's time, as Slack shows it in a sentence. */
export const callsText = (
  { title }: Pick<Event, 'title'>,
  { what, users, when }: { what: Call; users: readonly string[]; when: string },
  locale: Locale,
): string => {
  const say = text(locale);
  const names = users.map(person);
  const escaped = escapeMrkdwn(title);
  return what === 'invite' ? say.before(escaped, when, names) : say.after(escaped, names);
};

const carried = ({ id, community }: About, user: string, what: Call) => ({
  community,
  event: id,
  user,
  what,
});

export const callsMessage = (
  event: About,
  given: { what: Call; users: readonly string[]; when: string },
  locale: Locale,
): Message => {
  const say = text(locale);
  const { what, users } = given;
  if (users.length === 0) return { text: say.nobody, blocks: [section(say.nobody)] };
  const said = callsText(event, given, locale);
  return {
    text: `${said} ${say.howChosen}`,
    blocks: [
      section(said),
      ...users.flatMap((user) => [
        section(say.each(person(user), what)),
        actions(
          button(say.buttons.made, `${ids.called}.made`, { ...carried(event, user, what), state: 'made' }),
          button(say.buttons.notNow, `${ids.called}.not`, {
            ...carried(event, user, what),
            state: 'not now',
          }),
        ),
      ]),
      context(say.howChosen),
    ],
  };
};

export const callsButton = ({ id, community }: Pick<Event, 'id' | 'community'>, locale: Locale): Button =>
  button(text(locale).buttons.calls, ids.calls, { community, event: id });

/** Asks a member whether they are fine with it, or lets them change their mind. */
export const consentBlocks = (community: string, mayCall: boolean, locale: Locale) => {
  const say = text(locale);
  const label = mayCall ? say.buttons.forbid : say.buttons.allow;
  return [
    section(
      mayCall ? say.consent.yes : say.consent.ask,
      button(label, ids.mayCall, { community, may: !mayCall }),
    ),
  ];
};

/** Pure. The small forms: to move, cancel and invite; and what only says something. */
import type { Button } from '@slack/types';
import type { Person } from '../../slack/access.ts';
import { actions, context, form, input, section, textField } from '../../slack/blocks.ts';
import type { Form } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { limits } from '../constants.ts';
import { ids } from '../ids.ts';
import type { Event } from '../tables.ts';
import { dayField, peopleField, timeField } from './fields.ts';
import { startTo } from './saying.ts';
import type { OverBudget } from './schedule.ts';
import { text } from './text.ts';
import { lengthField } from './views.form.ts';
import type { Wish } from './wish.ts';

type Reader = Pick<Person, 'locale' | 'timeZone'>;
type About = Pick<Event, 'id' | 'community' | 'title' | 'startsAt' | 'timeZone'>;

const carried = ({ id, community }: About) => ({ community, event: id });

type MoveGiven = {
  to: Pick<Wish, 'date' | 'time' | 'minutes'>;
  /** The community's, in which the day is chosen. */
  zone: string;
  /** How many answered that they come, or may. */
  told: number;
  /** What goes beyond what was agreed; to send it is to agree. */
  budget: OverBudget | null;
};

export const moveForm = (event: About, { to, zone, told, budget }: MoveGiven, reader: Reader): Form => {
  const { moveForm: say, form: words, asks } = text(reader.locale);
  return form({
    id: ids.moveForm,
    title: say.title,
    submit: budget ? words.raise(budget.posts) : say.submit,
    close: words.close,
    metadata: { ...carried(event), agreed: budget?.posts ?? null },
    blocks: [
      ...(budget ? [section(asks.budget(budget.posts, budget.agreed))] : []),
      section(say.now(escapeMrkdwn(event.title), startTo(reader, event))),
      input('date', words.date, dayField(to.date)),
      input('time', words.time, timeField(to.time), { hint: words.timeHint(zone) }),
      input('minutes', words.minutes, lengthField(to.minutes, reader.locale)),
      context(say.told(told)),
    ],
  });
};

export const cancelForm = (event: About, told: number, reader: Reader): Form => {
  const { cancelForm: say } = text(reader.locale);
  return form({
    id: ids.cancelForm,
    title: say.title,
    submit: say.submit,
    close: say.close,
    metadata: carried(event),
    blocks: [
      section(say.sure(escapeMrkdwn(event.title), startTo(reader, event))),
      context(say.told(told)),
      input('reason', say.reason, textField({ max: limits.reason }), {
        hint: say.reasonHint,
        optional: true,
      }),
    ],
  });
};

export const inviteForm = (event: About, before: number, reader: Reader): Form => {
  const { inviteForm: say, form: words } = text(reader.locale);
  return form({
    id: ids.inviteForm,
    title: say.title,
    submit: say.submit,
    close: words.close,
    metadata: carried(event),
    blocks: [
      section(say.about(escapeMrkdwn(event.title), startTo(reader, event))),
      ...(before > 0 ? [context(say.before(before))] : []),
      input('users', say.who, peopleField([], limits.invited), { hint: say.hint }),
    ],
  });
};

/** A form that says something, with what may come next. */
export const sayingForm = (
  title: string,
  said: string,
  { locale, buttons = [] }: Pick<Reader, 'locale'> & { buttons?: readonly Button[] },
): Form =>
  form({
    title,
    close: text(locale).form.done,
    blocks: [section(said), ...(buttons.length > 0 ? [actions(...buttons)] : [])],
  });

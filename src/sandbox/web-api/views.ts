import type { Fields, View } from '../state.ts';
import { redeem } from '../triggers.ts';
import { formOf, makeView, openForm, pushForm, renderView, replaceForm } from '../views.ts';
import { refuse, userOf } from '../world.ts';
import { type Family, required, structure, text } from './method.ts';

const given = (args: Fields): unknown =>
  structure(args, 'view', 'invalid_view') ?? refuse('invalid_arguments');

const unchanged = (args: Fields, view: View | undefined): void => {
  const hash = text(args, 'hash');
  if (hash !== undefined && view && view.hash !== hash) refuse('hash_conflict');
};

export const views: Family = {
  'views.open': {
    handler({ world, args }) {
      const trigger = text(args, 'trigger_id') ?? required(args, 'interactivity_pointer');
      const view = given(args);
      makeView(world, view, 'modal');
      return { view: renderView(openForm(world, redeem(world, trigger), view)) };
    },
  },
  'views.push': {
    handler({ world, args }) {
      const trigger = text(args, 'trigger_id') ?? required(args, 'interactivity_pointer');
      const view = given(args);
      makeView(world, view, 'modal');
      return { view: renderView(pushForm(world, redeem(world, trigger), view)) };
    },
  },
  'views.update': {
    handler({ world, args }) {
      const id = text(args, 'view_id') ?? required(args, 'external_id');
      const home = [...world.state.homes].find(([, view]) => view.id === id);
      if (home) return refuse('not_found');
      const found = formOf(world, id) ?? refuse('not_found');
      unchanged(args, found.view);
      return { view: renderView(replaceForm(world, found.user, found.view, given(args))) };
    },
  },
  'views.publish': {
    handler({ world, args }) {
      const { id } = userOf(world, required(args, 'user_id'));
      const before = world.state.homes.get(id);
      unchanged(args, before);
      const view = makeView(world, given(args), 'home', before);
      world.state.homes.set(id, view);
      world.changed({ what: 'home', user: id });
      return { view: renderView(view) };
    },
  },
};

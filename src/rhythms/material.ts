/** What there is to choose from in a community, and how it wants it mixed. */
import type { Community } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import type { Material } from './kinds/kind.ts';
import { shelfOf } from './library/shelf.ts';
import { promptRows } from './library/store.ts';
import type { Settings } from './settings/settings.ts';
import { settingsOf } from './settings/store.ts';
import { kindsAnswered } from './store.answers.ts';

/** `settings`: where the caller knows them already. */
export const materialOf = async (
  scope: Scope,
  { id, team, kind }: Pick<Community, 'id' | 'team' | 'kind'>,
  settings?: Settings,
): Promise<Material> => {
  const { excitingShare, kindsOff } = settings ?? (await settingsOf(scope, id));
  let known: ReturnType<typeof kindsAnswered> | null = null;
  return {
    prompts: shelfOf(await promptRows(scope, id), kind),
    kindsOff,
    excitingShare,
    answers: () => {
      known ??= kindsAnswered(scope, team);
      return known;
    },
  };
};

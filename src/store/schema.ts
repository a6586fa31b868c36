import { absencesTables } from '../absences/tables.ts';
import { challengesTables } from '../challenges/tables.ts';
import { communitiesTables } from '../communities/tables.ts';
import { correctionsTables } from '../corrections/tables.ts';
import { deliveryTables } from '../delivery/tables.ts';
import { gatheringsTables } from '../gatherings/tables.ts';
import { homeTables } from '../home/tables.ts';
import { introductionsTables } from '../introductions/tables.ts';
import { notesTables } from '../notes/tables.ts';
import { participationTables } from '../participation/tables.ts';
import { privacyTables } from '../privacy/tables.ts';
import { questionsTables } from '../questions/tables.ts';
import { rhythmsTables } from '../rhythms/tables.ts';
import { slackTables } from '../slack/tables.ts';
import type { Kit } from './kit.ts';
import { storeTables } from './tables.ts';

/** Every table there is. */
export const tables = (kit: Kit) => {
  const store = storeTables(kit);
  const communities = communitiesTables(kit);
  const rhythms = rhythmsTables(kit, communities);
  return {
    ...store,
    ...slackTables(kit),
    ...deliveryTables(kit),
    ...communities,
    ...rhythms,
    ...participationTables(kit, communities),
    ...challengesTables(kit, communities),
    ...gatheringsTables(kit, communities),
    ...introductionsTables(kit, communities, rhythms),
    ...notesTables(kit, communities),
    ...correctionsTables(kit, communities),
    ...homeTables(kit),
    ...absencesTables(kit),
    ...questionsTables(kit, communities),
    ...privacyTables(kit),
  };
};

export type Tables = ReturnType<typeof tables>;

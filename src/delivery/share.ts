import type { Desk, Line } from './desk.ts';
import { overtaken } from './overtaken.ts';
import { sharing, waitsForFile } from './step.ts';
import { change, type DeliveryRow } from './store.ts';
import { upload } from './upload.ts';
import { backoff, type Verdict } from './verdict.ts';

type Carried = Pick<DeliveryRow, 'file' | 'fileId'>;

/**
 * The file that goes with a message, once it is in Slack; none: the message goes alone. Null: it waits for its file.
 * A `fileId` without a file is that of one which may have been shared nevertheless.
 */
export const carry = async (desk: Desk, line: Line, delivery: DeliveryRow): Promise<Carried | null> => {
  const { store, now, log } = desk;
  const { file, fileId, team, key, attempts } = delivery;
  if (!file || !waitsForFile(delivery, now(), now())) return { file: null, fileId };
  if (fileId) return { file, fileId };
  const brought = await upload(line, file);
  if ('fileId' in brought) return { file, fileId: brought.fileId };
  const { how, error } = brought.verdict;
  log.warn({ team, key, attempts, how, error }, 'Upload failed');
  const nextAt = nextTry(delivery, brought.verdict, now());
  if (nextAt === null) return { file: null, fileId };
  const firstAttemptAt = delivery.firstAttemptAt ?? now();
  await change(store, delivery, { attempts: attempts + 1, firstAttemptAt, nextAt, error });
  return null;
};

/**
 * Shares what is in Slack, with the message as its comment (Slack ignores blocks beside one). It answers before the
 * message stands in the conversation and does not say where, so even then it is looked for.
 */
export const share = async (
  desk: Desk,
  line: Line,
  before: DeliveryRow,
  claimed: DeliveryRow,
): Promise<void> => {
  const { store, now, log } = desk;
  const { team, key, kind, attempts } = claimed;
  const answer = await line.call(
    'files.completeUploadExternal',
    {
      files: [{ id: claimed.fileId, title: claimed.file?.title }],
      channel_id: claimed.channel,
      thread_ts: claimed.thread ?? undefined,
      initial_comment: claimed.message?.text,
    },
    { mayLeave: line.mayLeave },
  );
  if (answer.ok) return leave(desk, line, claimed, { nextAt: now() + sharing });
  const { verdict } = answer;
  const { how, error } = verdict;
  log.warn({ team, key, kind, attempts, how, error }, 'Delivery failed');
  if (how === 'unknown') return leave(desk, line, claimed, { error });
  const nextAt = nextTry(claimed, verdict, now());
  // What keeps the file back does not keep back the words. If it may have been shared before, it is looked for first.
  const alone = nextAt === null ? { nextAt: now(), file: null } : { nextAt };
  await change(store, claimed, { status: before.status, error, ...alone });
};

/** Leaves it to be looked for. */
const leave = async (desk: Desk, line: Line, claimed: DeliveryRow, values: Partial<DeliveryRow>) => {
  if (!(await change(desk.store, claimed, values))) await overtaken(desk, line, claimed, null);
};

/** When (epoch ms) to try it with the file again; null: the message goes alone. */
const nextTry = (delivery: DeliveryRow, verdict: Verdict, now: number): number | null => {
  if (verdict.how === 'refused' || verdict.how === 'plainer') return null;
  const named = verdict.how === 'later' ? verdict.afterMs : null;
  const next = now + (named ?? backoff(delivery.attempts));
  return waitsForFile(delivery, next, now) ? next : null;
};

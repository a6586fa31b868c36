import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';

/** All that one run keeps at a time is a fraction of this, bytes; a container's memory may be far smaller. */
const room = 512 * 1024 * 1024;

/**
 * In memory, where there is enough: each durable commit waits for the disk, and what a disk adds to it, to outlive
 * a loss of power, is what no test can take away. A process that is killed leaves the same behind on both.
 */
const place = (): string => {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > room ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
};

/** An empty folder for what a test keeps in files, databases above all; `remove` deletes it. */
export const freshFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(place(), 'trellis-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

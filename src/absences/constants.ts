/** Pure. The numbers behind absences. [own] our choice, tune with data. */
const day = 86_400_000;

export const rules = {
  version: 1,
  /** Whose status ends within this, ms, is back in time for what waits for them. [own] */
  backWithin: day,
  /** When people come back, and hear again, on the day that they chose, and in the morning after a status ended. [own] */
  morning: '09:00',
  /** From this local hour on it waits for the morning. [own] */
  evening: '20:00',
  /** The longest snooze, days. [own] */
  longest: 365,
} as const;

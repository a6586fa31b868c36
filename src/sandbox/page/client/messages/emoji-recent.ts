/** The emoji that one used last, kept in this browser, the latest first. */
import { emojiOf } from './emoji.ts';

const key = 'emoji-recent';
const kept = 16;
const usual = ['+1', 'raised_hands', 'eyes'];

const load = (): string[] => {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string' && emojiOf(one)) : [];
  } catch {
    return [];
  }
};

export const recentEmoji = (): string[] => load();

export const rememberEmoji = (name: string): void =>
  localStorage.setItem(key, JSON.stringify([name, ...load().filter((one) => one !== name)].slice(0, kept)));

/** The few that are offered without opening the picker. */
export const handyEmoji = (count: number): string[] => [...new Set([...load(), ...usual])].slice(0, count);

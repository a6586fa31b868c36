/** Where in a long list one stands, and staying there while it changes. */

const nearEnd = 80;

export const isAtEnd = (scroller: HTMLElement): boolean =>
  scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;

/** Of the list alone: a thread's parent stands before it whatever happens. */
const articles = (scroller: HTMLElement): HTMLElement[] => [
  ...scroller.querySelectorAll<HTMLElement>('[role="log"] article'),
];

/** The first message in sight, and how far below the upper edge it begins, in pixels. */
const mark = (scroller: HTMLElement): { ts: string | undefined; at: number } | undefined => {
  const { top } = scroller.getBoundingClientRect();
  const first = articles(scroller).find((one) => one.getBoundingClientRect().bottom > top);
  return first && { ts: first.dataset.ts, at: first.getBoundingClientRect().top - top };
};

const backTo = (scroller: HTMLElement, { ts, at }: { ts: string | undefined; at: number }): void => {
  const again = articles(scroller).find((one) => one.dataset.ts === ts);
  if (!again) return;
  const moved = again.getBoundingClientRect().top - scroller.getBoundingClientRect().top - at;
  if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
};

/** Keeps the end in sight for who stands there, and the place of who reads further up, or before what goes on. */
export const keepingPlace = (scroller: HTMLElement, place: string, later: number, draw: () => void): void => {
  const { place: before, later: laterBefore } = scroller.dataset;
  const stays = before === place && (laterBefore !== '0' || !isAtEnd(scroller));
  const here = stays ? mark(scroller) : undefined;
  draw();
  Object.assign(scroller.dataset, { place, later });
  if (!stays) toEnd(scroller);
  else if (here) backTo(scroller, here);
};

export const toEnd = (scroller: HTMLElement): void => {
  scroller.scrollTop = scroller.scrollHeight;
  scroller.dataset.stands = 'at the end';
};

/** Who stands at the end stays there when something takes room or gives it: the window, a panel, a picture. */
export const followEnd = (scroller: HTMLElement, list: HTMLElement): void => {
  const size = () => `${scroller.clientHeight}/${scroller.scrollHeight}`;
  let known = size();
  scroller.addEventListener('scroll', () => {
    // Where the size is another, too, nobody scrolled away: the observer comes next.
    if (size() === known) scroller.dataset.stands = isAtEnd(scroller) ? 'at the end' : 'further up';
  });
  const observer = new ResizeObserver(() => {
    known = size();
    if (scroller.dataset.stands === 'at the end' && scroller.dataset.later === '0') toEnd(scroller);
  });
  for (const one of [scroller, list]) observer.observe(one);
};

/** Brings the line where one had left off into sight. */
export const showNew = (scroller: HTMLElement): void =>
  scroller.querySelector('.day.new')?.scrollIntoView({ block: 'center' });

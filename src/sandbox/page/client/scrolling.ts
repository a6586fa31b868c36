/// <reference lib="dom" />
const nearEnd = 80;

/** Keeps the end in sight for who stands there, and the place of who reads further up. */
export const keepingPlace = (scroller: HTMLElement, place: string, draw: () => void): void => {
  const same = scroller.dataset.place === place;
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;
  draw();
  scroller.dataset.place = place;
  if (!same || atEnd) scroller.scrollTop = scroller.scrollHeight;
};

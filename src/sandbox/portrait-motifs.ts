/** Pure. Leaves and flowers as SVG, on a square of 72. `fill` is the plant's colour, `spark` what lights it up. */

export type Motif = (colours: { fill: string; spark: string }) => string;

const turned = (shape: string, degrees: number, x = 36, y = 36): string =>
  `<g transform="rotate(${degrees} ${x} ${y})">${shape}</g>`;

/** The same shape `count` times around the middle. */
const around = (shape: string, count: number, from = 0, y = 36): string =>
  Array.from({ length: count }, (_, at) => turned(shape, from + (360 / count) * at, 36, y)).join('');

const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, colour: string, width = 4): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
const dot = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
const oval = (x: number, y: number, rx: number, ry: number, fill: string, degrees = 0): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${degrees ? ` transform="rotate(${degrees} ${x} ${y})"` : ''}/>`;

/** A leaf of this length and width whose foot stands at `x`, `y`, pointing up before it is turned. */
const leaf = (x: number, y: number, length: number, width: number, degrees: number, fill: string): string =>
  turned(
    path(
      `M${x} ${y}C${x - width} ${y - length * 0.35} ${x - width * 0.7} ${y - length * 0.8} ${x} ${y - length}C${x + width * 0.7} ${y - length * 0.8} ${x + width} ${y - length * 0.35} ${x} ${y}Z`,
      fill,
    ),
    degrees,
    x,
    y,
  );

const daisy: Motif = ({ fill, spark }) => around(oval(36, 19, 6.5, 12.5, fill), 9) + dot(36, 36, 9.5, spark);

const blossom: Motif = ({ fill, spark }) =>
  around(dot(36, 21.5, 11.5, fill), 5) + around(dot(36, 27, 2, spark), 5, 36) + dot(36, 36, 6.5, spark);

const tulip: Motif = ({ fill, spark }) =>
  line('M36 62V38', spark) +
  leaf(36, 62, 30, 9, -38, spark) +
  leaf(36, 62, 30, 9, 38, spark) +
  path('M20 14C20 38 26 44 36 44S52 38 52 14L43 24 36 11 29 24Z', fill);

const broadLeaf: Motif = ({ fill, spark }) =>
  turned(
    path('M36 8C60 24 58 52 36 62C14 52 12 24 36 8Z', fill) +
      line('M36 66V20M36 34L46 27M36 34L26 27M36 47L48 39M36 47L24 39', spark, 3.4),
    28,
  );

const sprig: Motif = ({ fill, spark }) =>
  turned(
    line('M36 66V14', spark, 3.6) +
      [56, 43, 30].map((y) => leaf(36, y, 21, 9, 58, fill) + leaf(36, y - 2, 21, 9, -58, fill)).join('') +
      leaf(36, 22, 18, 8, 0, fill),
    24,
  );

const fern: Motif = ({ fill, spark }) =>
  line('M24 66C26 40 34 18 52 12', spark, 3.6) +
  [
    [26, 52, 20],
    [29, 42, 18],
    [33, 32, 15],
    [39, 23, 12],
  ]
    .map(
      ([x = 0, y = 0, length = 0], at) =>
        leaf(x, y, length, 6, 84 + at * 6, fill) + leaf(x, y, length, 6, -58 + at * 10, fill),
    )
    .join('') +
  dot(52, 13, 4.5, fill);

const clover: Motif = ({ fill, spark }) =>
  line('M36 36C37 48 41 58 47 65', spark) +
  around(
    path('M36 36C20 28 21 9 30 10C34 10.5 36 14 36 16C36 14 38 10.5 42 10C51 9 52 28 36 36Z', fill),
    4,
    45,
  ) +
  dot(36, 36, 4, spark);

const ginkgo: Motif = ({ fill, spark }) =>
  line('M36 66C36 56 35 50 36 42', spark, 4.4) +
  path('M36 46C28 42 14 36 7 26C12 14 24 11 33 13L36 27L39 13C48 11 60 14 65 26C58 36 44 42 36 46Z', fill) +
  line('M36 42L22 24M36 42L50 24', spark, 2.6);

const lavender: Motif = ({ fill, spark }) =>
  line('M36 66V20', spark, 3.6) +
  leaf(36, 64, 22, 6, -42, spark) +
  leaf(36, 64, 22, 6, 42, spark) +
  oval(36, 10, 5, 7, fill) +
  [19, 29, 39].map((y) => oval(28, y, 5.5, 8, fill, -28) + oval(44, y, 5.5, 8, fill, 28)).join('');

const rosette: Motif = ({ fill, spark }) =>
  around(leaf(36, 36, 30, 11, 0, fill), 7) +
  around(leaf(36, 36, 17, 7, 0, spark), 5, 18) +
  dot(36, 36, 3.4, fill);

const berries: Motif = ({ fill, spark }) =>
  line('M18 64C24 44 34 32 50 22M31 42C40 44 46 48 50 54M25 52C18 46 16 40 16 34', spark, 3.4) +
  leaf(38, 32, 22, 8, -28, spark) +
  dot(53, 19, 9, fill) +
  dot(53, 56, 8, fill) +
  dot(16, 29, 8, fill);

const poppy: Motif = ({ fill, spark }) =>
  around(path('M36 36C16 30 20 6 36 8C52 6 56 30 36 36Z', fill), 4, 20) +
  dot(36, 36, 8.5, spark) +
  around(dot(36, 30.5, 1.5, fill), 6);

/** What a person's picture may show. Append only: the place in this list is who has it. */
export const motifs: readonly Motif[] = [
  daisy,
  fern,
  tulip,
  ginkgo,
  blossom,
  sprig,
  clover,
  lavender,
  broadLeaf,
  rosette,
  berries,
  poppy,
];

/** What the app's picture shows: a young plant on its lattice. */
export const sproutOnTrellis: Motif = ({ fill, spark }) =>
  line('M8 20L52 64M8 44L28 64M20 8L64 52M44 8L64 28M52 8L8 52M28 8L8 28M64 20L20 64M64 44L44 64', spark, 3) +
  line('M36 66C36 52 36 44 36 34', fill, 5) +
  leaf(36, 44, 30, 15, -52, fill) +
  leaf(36, 38, 30, 15, 48, fill);

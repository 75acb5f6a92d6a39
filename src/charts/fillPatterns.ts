/** Patterns that tell surfaces apart without their colours, as ECharts draws them. */
const LINE = 'rgba(255, 255, 255, 0.55)';

/** Stripes to the right. */
export const HATCHED = {
  symbol: 'rect',
  color: LINE,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4,
};

/** Dots in rows. */
export const DOTTED = {
  symbol: 'circle',
  symbolSize: 0.8,
  color: LINE,
  dashArrayX: [
    [6, 6],
    [0, 6, 6, 0],
  ],
  dashArrayY: [5, 0],
};

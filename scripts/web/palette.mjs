// The colours of the page: derives each scale of NL Design System's theme from one hue, for light
// and dark.

/** Lightness and share of the chroma per step of a scale, in light and dark. */
const STEPS = {
  'bg-document': [99.2, 0.05, 20, 0.25],
  'bg-subtle': [97.5, 0.12, 23.5, 0.3],
  'bg-default': [95, 0.25, 27.5, 0.4],
  'bg-hover': [92, 0.35, 31.5, 0.45],
  'bg-active': [88.5, 0.45, 35.5, 0.5],
  'border-subtle': [89, 0.25, 35, 0.4],
  'border-default': [60, 0.45, 62, 0.5],
  'border-hover': [50, 0.7, 70, 0.6],
  'border-active': [40, 0.9, 78, 0.6],
  'color-default': [41, 1, 83, 0.75],
  'color-hover': [35, 1, 88, 0.6],
  'color-active': [30, 0.9, 92, 0.5],
  'color-subtle': [47, 0.6, 75, 0.4],
  'color-document': [25, 0.5, 94, 0.2],
  'inverse-bg-document': [28, 0.8, 90, 0.5],
  'inverse-bg-subtle': [35, 0.9, 85, 0.6],
  'inverse-bg-default': [42, 1, 80, 0.85],
  'inverse-bg-hover': [36, 1, 85, 0.75],
  'inverse-bg-active': [30, 0.9, 89, 0.6],
  'inverse-border-subtle': [50, 0.8, 60, 0.6],
  'inverse-border-default': [60, 0.7, 45, 0.6],
  'inverse-border-hover': [70, 0.6, 40, 0.6],
  'inverse-border-active': [80, 0.5, 30, 0.6],
  'inverse-color-default': [99, 0.02, 18, 0.4],
  'inverse-color-hover': [99, 0.02, 16, 0.4],
  'inverse-color-active': [99, 0.02, 14, 0.4],
  'inverse-color-subtle': [92, 0.2, 28, 0.4],
  'inverse-color-document': [99, 0.02, 15, 0.4],
};

/** Chroma and hue per scale: one accent, a meaning (wrong, careful, done), or grey. */
const SCALES = {
  default: [0.03, 240],
  'accent-1': [0.105, 232],
  'action-1': [0.105, 232],
  selected: [0.105, 232],
  highlight: [0.105, 232],
  info: [0.07, 240],
  positive: [0.11, 155],
  warning: [0.1, 70],
  negative: [0.17, 27],
  disabled: [0.01, 240],
};

const rounded = (number) => Number(number.toFixed(3));
const colour = (lightness, chroma, hue) => `oklch(${lightness}% ${rounded(chroma)} ${hue})`;

/** Maps each colour token to its value. */
export const PALETTE = new Map(
  Object.entries(SCALES).flatMap(([scale, [chroma, hue]]) =>
    Object.entries(STEPS).map(([step, [light, share, dark, darkShare]]) => [
      `--basis-color-${scale}-${step}`,
      `light-dark(${colour(light, chroma * share, hue)}, ${colour(dark, chroma * darkShare, hue)})`,
    ]),
  ),
);

import { coloursOf, type Palette, palette, type Theme, theme } from '../theme/theme.ts';

/** The colours of a design, be it shown or not: theme.css gives them to whatever asks for them by its attribute. */
export function paletteOf(design: Theme['shown']): Palette {
  if (design === theme.getState().shown) return palette();
  const probe = document.createElement('i');
  probe.dataset.palette = design;
  probe.hidden = true;
  document.body.append(probe);
  const colours = coloursOf(probe);
  probe.remove();
  return colours;
}

import { renderSVG } from 'uqr';

/** A link as a QR code: SVG markup, dark on light in both designs, as phones expect it. */
export function qrCode(link: string): string {
  return renderSVG(link, { ecc: 'L', border: 3, blackColor: '#11141a', whiteColor: '#ffffff' });
}

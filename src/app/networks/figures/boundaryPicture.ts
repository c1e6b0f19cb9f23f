import type { Figure, Key } from '../../figures/figure.ts';
import { wrongInWords, wrongOnes } from '../boundary/answersSentence.ts';
import { drawBoundary } from '../boundary/drawBoundary.ts';
import { CLASS_COLOURS } from '../boundary/drawPoints.ts';
import type { AnswersShown } from './answersShown.ts';
import { letterName } from './letterName.ts';
import { inPane, panesOf, strengthIn } from './panes.ts';

/** A pane on the page, about. */
const USUAL_SIDE = 200;
const LEAST = 120;
const BENEATH = 42;

/** The decision boundary of each network, with the test set on it. */
export function boundaryPicture(
  shown: AnswersShown,
): Pick<Figure, 'keys' | 'draw'> & Required<Pick<Figure, 'heightAt'>> {
  const { data, boundary, networks } = shown;
  const panes = (width: number) => panesOf({ count: networks.length, width, least: LEAST, beneath: BENEATH });
  return {
    heightAt: (width) => panes(width).height,
    keys: KEYS,
    draw(ink, { width }, { colours }) {
      const { side, places } = panes(width);
      const scale = strengthIn(side, USUAL_SIDE);
      for (const [index, { weights, predicted, field }] of networks.entries()) {
        const place = places[index];
        inPane(ink, place, side, colours, () =>
          drawBoundary(ink, { width: side, height: side }, { data, field, predicted, boundary }, { colours, scale }),
        );
        const wrong = predicted && wrongOnes(predicted, data.test).length;
        letterName(ink, weights, wrongInWords(wrong), { left: place.left, top: place.top + side, room: side }, colours);
      }
    },
  };
}

const KEYS: readonly Key[] = [
  {
    text: 'class 0',
    width: 10,
    draw(ink, colours) {
      ink.fillStyle = colours[CLASS_COLOURS[0]];
      ink.beginPath();
      ink.arc(0, 0, 3.2, 0, 2 * Math.PI);
      ink.fill();
    },
  },
  {
    text: 'class 1',
    width: 10,
    draw(ink, colours) {
      ink.fillStyle = colours[CLASS_COLOURS[1]];
      ink.beginPath();
      ink.moveTo(0, -4.2);
      ink.lineTo(4.2, 0);
      ink.lineTo(0, 4.2);
      ink.lineTo(-4.2, 0);
      ink.closePath();
      ink.fill();
    },
  },
  {
    text: 'answered wrongly',
    width: 10,
    draw(ink, colours) {
      ink.strokeStyle = colours.ink;
      ink.lineWidth = 1;
      ink.beginPath();
      ink.arc(0, 0, 4.2, 0, 2 * Math.PI);
      ink.stroke();
    },
  },
];

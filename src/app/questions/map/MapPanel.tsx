import { useAnswer } from '../inquiry.ts';
import { mapInquiry } from './mapInquiry.ts';

/** Which k and alpha end lower than the same optimizer without Lookahead. */
export function MapPanel() {
  const answer = useAnswer(mapInquiry);
  return <p>{answer === null ? 'computing' : `${answer.value.ks.length} by ${answer.value.alphas.length}`}</p>;
}

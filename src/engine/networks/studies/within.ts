import type { PartlyStudy } from './partly.ts';

/** A study as a stretch of a longer one, from one share of it to another. */
export function* within<Answer, Partial>(
  study: PartlyStudy<Answer, Partial>,
  from: number,
  to: number,
): PartlyStudy<Answer, Partial> {
  for (;;) {
    const { done, value } = study.next();
    if (done) return value;
    yield { ...value, share: from + (to - from) * value.share };
  }
}

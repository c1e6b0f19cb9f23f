import { csvHeader } from '../engine/trace/csv.ts';
import { networkHeader } from './network/rows.ts';

export const help = `Prints what the runs of an experiment do, as data.

  npm run -s trace -- [OPTIONS] 'EXPERIMENT OR LINK'
  npm run -s trace -- [OPTIONS] < EXPERIMENTS

An experiment is the line of text behind the # of a link. Put it in quotes, because shells have their own ideas of & and
of parentheses. Without one, experiments are read from standard input, one per line; blank lines are passed over.

  (nothing)          CSV, every seed: ${csvHeader}
  --json             one line of JSON per experiment: paths and losses of its first seed
  --summary          a table: how the seeds ended, and their final losses
  --summary --json   the same as one line of JSON per experiment
  --code pytorch     the experiment as a Python program that prints the same paths, for PyTorch
  --code optax       likewise, for optax and JAX
  --help             this text

A row of kind fast is the point after that many gradient evaluations, before any pull-back; a row of kind slow the slow
weights after the sync that came then; step 0 is the start. A loss is the landscape's own value, without noise. A seed
that diverged has no rows from that step on; in a summary its loss is infinite (inf, in JSON null).

Networks (a text with network=) are trained with TensorFlow.js, on the fastest backend that this machine offers or on the
one that the text asks for. CSV: ${networkHeader}
Rows are what was measured on both splits, kind slow at the weights to judge; seconds are those of the training so far.
--json has every seed, --summary what the runs ended with and what a step costs. In a summary, a seed that diverged is
never right.

CSV is quoted as in RFC 4180, with lines that end in LF. Several experiments follow each other under one header, networks
under one of their own; --json keeps them apart.

A program is for the seed that is shown (show=), and prints the rows of that seed as CSV. It draws the same noise, so that
its paths are ours but for rounding; what none is written for is said on standard error.

An experiment with a problem, a value out of range among them, is not computed: standard error says what is wrong (and
what the app would do instead), the others are still answered, and the exit code is 2.
`;

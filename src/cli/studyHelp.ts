import { basins } from './study/basins.ts';
import { map } from './study/map.ts';
import { networkMap } from './study/networkMap.ts';
import { sweep } from './study/sweep.ts';

export const studyHelp = `Answers the questions that need many runs, as data.

  npm run -s study -- map    'EXPERIMENT OR LINK' [OPTIONS]
  npm run -s study -- sweep  'EXPERIMENT OR LINK' [OPTIONS]
  npm run -s study -- basins 'EXPERIMENT OR LINK' [OPTIONS]

An experiment is the line of text behind the # of a link. Put it in quotes, because shells have their own ideas of & and
of parentheses.

All studies
  --shard 3/16       only the third of sixteen interleaved parts: see below
  --format csv       a table (nothing else said), or json: JSON Lines, one object to a line
  --help             this text

map: the first run at other k and alpha, against the same optimizer without its wrapper
  --k 1:32           all whole numbers from 1 to 32, or a list: 1,2,5,10,20
  --alpha 0:1:32     from 0 to 1 in 32 steps, each told by its end: 1/32, 2/32, … 1; or a list: 0.5,0.8
  --seeds 64         how many seeds from the first on (the experiment's)
  --metric final     what is compared: see below
  --resamples 200    for the 95 % bootstrap interval; with 0, low and high are the value itself
  CSV: ${map.header}
  A row per cell: the metric over seeds with and without the wrapper; value is baseline / study, above 1 where the study
  is lower, or for diverged, and where the landscape has no floor, baseline - study; low and high are its interval;
  diverged is the share of seeds of the study that diverged. JSON: a line per k.

map of a network: likewise, where the experiment has network=
  --k 2,5,10,20 --alpha 0.2,0.5,0.8,1 --seeds  as above (these values)
  CSV: ${networkMap.header}
  A row per cell: the median over seeds of the test loss at the last sync, with and without the wrapper; value is the
  median of baseline - study, above 0 where the study ends lower, each seed compared with itself, and low and high are
  its 95 % bootstrap interval. accuracy is the median share of right answers on the test data. undecided is true where
  the interval holds 0, and with fewer than 6 seeds, which cannot decide. Computed in float64, whatever backend= says,
  so that the last digits differ from what a browser shows. JSON: a line per k.

sweep: every run, while one number of the experiment is varied
  --of lr            which: a number of the first run, of the noise or of the landscape (the learning rate)
  --range 0.001:1:48 48 places from 0.001 to 1, both included, or a list: 0.01,0.1 (what its slider offers, 48 places)
  --scale log        how they are spaced, or linear (as its slider)
  --seeds, --metric  as above
  CSV: ${sweep.header}
  A row per value and run; median, p10 and p90 are over seeds (for diverged, median is the share). JSON: a line per value.

basins: which minimum each start of a grid reaches, under the noise of the experiment's seed show=
  --grid 256x256     columns and rows; starts lie in the middle of the cells, rows go from the top down
  --window -5,5,-5,5 x0,x1,y0,y1 (the experiment's view=, or the landscape's own window)
  --runs 0,1         which of the experiment's runs, counted from 0 (the first two)
  CSV: ${basins.header}
  A row per start and run; reached is the index of the minimum, from 0, or diverged, or on the way. JSON: first a line
  about the whole, with the list of minima that the indices count; then a line per row of the grid and run.

Metrics
  final              the loss at the last sync, above the landscape's floor where it has one; the median over seeds
  area               its mean over all syncs
  reach              gradient steps until the loss stays below a level, which depends on the run without slow weights only
  diverged           the share of seeds that diverge
What nothing is said about is final, or what the experiment's own study= says. A diverged seed counts as Infinity (in
JSON null).

Shards
  Shards are computed apart, on as many cores and machines as there are, and are parts of one and the same answer, to the
  last digit. They can be put together by cat, because only the first prints a header:
    export EXPERIMENT='landscape=rosenbrock&noise=gaussian(sigma=1)&run=lookahead(adam(lr=0.05))&run=inner&seeds=64'
    seq -w 16 | parallel 'npm run -s study -- map "$EXPERIMENT" --shard {}/16 > map-{}.csv'
    cat map-*.csv > map.csv
  The rows then stand shard by shard. To sort them as they are in one piece, with LC_ALL=C and without the header: a map
  by sort -t, -k1,1g -k2,2g, a sweep by sort -s -t, -k1,1g, basins by sort -s -t, -k2,2gr -k1,1g.

A wrong option or a problem in the experiment is told on standard error, nothing is computed, and the exit code is 2.
`;

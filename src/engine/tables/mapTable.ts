import type { MapColumns, MapQuestion } from '../studies/kAlphaMap.ts';
import type { Row } from './table.ts';

export const mapFigures = ['study', 'baseline', 'value', 'low', 'high', 'diverged'] as const;
export const mapHeader: readonly string[] = ['k', 'alpha', ...mapFigures];

/** A row for every cell of the map, column after column. */
export function* mapRows({ ks, alphas }: Pick<MapQuestion, 'ks' | 'alphas'>, map: MapColumns): Generator<Row> {
  for (const [index, column] of map.columns.entries()) {
    for (const [row, alpha] of alphas.entries()) {
      const cell = index * alphas.length + row;
      yield [ks[column], alpha, ...mapFigures.map((name) => map[name][cell])];
    }
  }
}

import type { Piece } from './sentence.ts';
import type { VerdictColours } from './verdictColours.ts';

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly colours: VerdictColours;
}

/** A sentence whose names have the colours of the picture. */
export function Pieces({ pieces, colours }: PiecesProps) {
  return pieces.map((piece, place) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <strong
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence are known by their place
        key={place}
        style={piece.as === 'strong' ? undefined : { color: colours[piece.as] }}
      >
        {piece.text}
      </strong>
    ),
  );
}

import { useFrame } from '../frame/frameStore.ts';
import { ClaimList } from './ClaimList.tsx';
import { ClaimReader } from './ClaimReader.tsx';
import { claims } from './claims.ts';

/** What is often written about Lookahead, on trial: all claims, or the one that is open. */
export function ClaimsPage() {
  const item = useFrame((frame) => frame.item);
  const place = claims.findIndex(({ name }) => name === item);
  if (place < 0) return <ClaimList unknown={item} />;
  return <ClaimReader key={item} claim={claims[place]} place={place} />;
}

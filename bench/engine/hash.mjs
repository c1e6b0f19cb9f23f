/** FNV-1a over the 32-bit words of doubles, as in bench/reference.c. @param {...Float64Array} arrays */
export function hashOf(...arrays) {
  let hash = 2166136261;
  for (const { buffer, byteOffset, byteLength } of arrays)
    for (const word of new Uint32Array(buffer, byteOffset, byteLength / 4)) hash = Math.imul(hash ^ word, 16777619);
  return hash >>> 0;
}

/** The key stream of RC4; each call gives its next byte. */
export function rc4Stream(key: Uint8Array): () => number {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] ?? 0)) & 0xff;
    swap(state, i, j);
  }
  let i = 0;
  let j = 0;
  return () => {
    i = (i + 1) & 0xff;
    j = (j + (state[i] as number)) & 0xff;
    swap(state, i, j);
    return state[((state[i] as number) + (state[j] as number)) & 0xff] as number;
  };
}

function swap(state: Uint8Array, i: number, j: number): void {
  const kept = state[i] as number;
  state[i] = state[j] as number;
  state[j] = kept;
}

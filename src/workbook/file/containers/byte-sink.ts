/** Puts bytes and texts one after the other into one block. */
export interface ByteSink {
  /** Adds the bytes from one offset to another as they are. */
  copy(bytes: Uint8Array, from: number, to: number): void;
  /** Adds a text as UTF-8; a half of a pair alone becomes the replacement character. */
  put(text: string): void;
  /** Everything added so far. */
  bytes(): Uint8Array;
}

/** Bytes a UTF-16 unit takes at most. */
const MostBytes = 3;

/**
 * A sink with room for so many bytes at first. One block instead of a piece a text: of the pieces of a sheet with tens
 * of thousands of new cells alone the list takes as long as all else.
 */
export function byteSink(room: number): ByteSink {
  const encoder = new TextEncoder();
  let block = new Uint8Array(Math.max(room, 1024));
  let length = 0;

  function makeRoom(more: number): void {
    if (length + more <= block.length) return;
    const larger = new Uint8Array(Math.max(length + more, block.length + (block.length >> 1)));
    larger.set(block.subarray(0, length));
    block = larger;
  }

  return {
    copy: (bytes, from, to) => {
      const part = bytes.subarray(from, to);
      makeRoom(part.length);
      block.set(part, length);
      length += part.length;
    },
    put: (text) => {
      if (text === "") return;
      makeRoom(text.length * MostBytes);
      length += encoder.encodeInto(text, block.subarray(length)).written;
    },
    bytes: () => block.subarray(0, length),
  };
}

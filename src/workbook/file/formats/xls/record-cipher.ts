/** Changes the data of a record, at its offset in the stream, from encrypted to plain. */
export type RecordCipher = (data: Uint8Array, offset: number) => void;

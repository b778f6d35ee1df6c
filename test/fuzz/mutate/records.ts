import type { Random } from "../../samples/random";
import { changedBytes } from "./bytes";
import type { Stock } from "./bytes";

/** A record of a binary workbook: what it is, and what it says. */
interface Record {
  id: number;
  body: Uint8Array;
}

/** How records lie in a stream: their head, read and written. */
interface Form {
  readonly read: (bytes: Uint8Array) => Record[];
  readonly write: (records: readonly Record[]) => Uint8Array;
}

/** Two bytes what it is, two how long (xls). */
const biff: Form = {
  read(bytes) {
    const records: Record[] = [];
    for (let at = 0; at + 4 <= bytes.length;) {
      const id = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      const length = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
      records.push({ id, body: bytes.slice(at + 4, at + 4 + length) });
      at += 4 + length;
    }
    return records;
  },
  write: (records) =>
    flat(
      records.map(({ id, body }) => [
        ...[id & 255, id >> 8, body.length & 255, (body.length >> 8) & 255],
        ...body.subarray(0, 0xffff),
      ]),
    ),
};

/** Seven bits a byte, up to two for what it is and four for how long (xlsb). */
const xlsb: Form = {
  read(bytes) {
    const records: Record[] = [];
    let at = 0;
    const number = (most: number) => {
      let value = 0;
      for (let i = 0; i < most; i++) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << (7 * i);
        if (byte < 128) break;
      }
      return value;
    };
    while (at < bytes.length) {
      const id = number(2);
      const length = number(4);
      records.push({ id, body: bytes.slice(at, at + length) });
      at += length;
    }
    return records;
  },
  write: (records) =>
    flat(
      records.map(({ id, body }) => [
        ...(id < 128 ? [id] : [(id & 127) | 128, (id >> 7) & 127]),
        ...sevens(body.length),
        ...body,
      ]),
    ),
};

const flat = (lists: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(lists.flat());

function sevens(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...sevens(value >> 7)];
}

function changed(records: Record[], theirs: readonly Record[], random: Random, stock: Stock): void {
  for (let times = 1 << random.int(0, 3); times > 0; times--) {
    const at = random.int(0, Math.max(0, records.length - 1));
    const record = records[at];
    if (record === undefined) return;
    const choice = random.next();
    if (choice < 0.5) record.body = changedBytes(record.body, random, stock).slice(0, 8224);
    else if (choice < 0.6) records.splice(at, random.int(1, 3));
    else if (choice < 0.75) {
      const some = records.slice(at, at + random.int(1, 4)).map((one) => ({ ...one }));
      records.splice(random.int(0, records.length), 0, ...some);
    } else if (choice < 0.8) record.id = random.pick(records).id;
    else if (choice < 0.82) record.id = random.int(0, 0x0fff);
    else if (theirs.length > 0) {
      const from = random.int(0, theirs.length - 1);
      const some = theirs.slice(from, from + random.int(1, 4)).map((one) => ({ ...one }));
      records.splice(at, random.int(0, 2), ...some);
    }
  }
}

const Bof = 0x809;
const BoundSheet = 0x85;

/** Where a sheet begins stands in its tab: set right again, so that what was changed is reached. */
function settleTabs(records: readonly Record[]): void {
  const begins: number[] = [];
  let at = 0;
  for (const { id, body } of records) {
    if (id === Bof) begins.push(at);
    at += 4 + body.length;
  }
  let sheet = 1;
  for (const { id, body } of records)
    if (id === BoundSheet && body.length >= 4)
      new DataView(body.buffer, body.byteOffset).setUint32(0, begins[sheet++] ?? 0, true);
}

/** Some changes at random to the records of an xls's stream; now and then to its bytes alone. */
export function changedStream(bytes: Uint8Array, random: Random, stock: Stock): Uint8Array {
  if (random.chance(0.1)) return changedBytes(bytes, random, stock);
  const records = biff.read(bytes);
  changed(records, biff.read(stock.other()), random, stock);
  if (random.chance(0.9)) settleTabs(records);
  return biff.write(records);
}

/** The same to the records of a part of an xlsb. */
export function changedBinary(bytes: Uint8Array, random: Random, stock: Stock): Uint8Array {
  if (random.chance(0.1)) return changedBytes(bytes, random, stock);
  const records = xlsb.read(bytes);
  changed(records, xlsb.read(stock.other()), random, stock);
  return xlsb.write(records);
}

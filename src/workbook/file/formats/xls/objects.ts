import type {
  ForeignNote,
  ForeignPicture,
  ForeignTextBox,
  RichText,
} from "../../foreign/foreign-around";
import { cutText } from "../../../../sheet/xml-characters";
import type { LossCode } from "../../types";
import type { XlsGlobals } from "./globals";
import { richText } from "./looks";
import type { StoredPicture } from "./pictures";
import { Biff, joinedPieces, wholeData } from "./records";
import { byteReader } from "../../containers/byte-reader";
import type { BiffRecord } from "./records";
import { readOldNote } from "./old-note";
import { newShape, readShape } from "./shapes";
import type { Shape } from "./shapes";
import { pieceReader, plainText } from "./strings";
import type { FontRun } from "./strings";

/** Kinds of objects ([MS-XLS] 2.5.143). */
const Kind = { group: 0, chart: 5, textBox: 6, picture: 8, list: 0x14, note: 0x19 };

/** Longest name of an author. */
const MaxAuthor = 54;

interface SheetObject {
  readonly kind: number;
  readonly shape: Shape;
  text: RichText | null;
}

interface OpenNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly shown: boolean;
  /** Number of its box. */
  readonly object: number;
}

/** Collects notes, pictures and text boxes: their shapes, objects and texts stand in records one after another. */
export function createObjectReader(
  globals: XlsGlobals,
  pictures: () => readonly (StoredPicture | null)[],
) {
  const { biff8 } = globals.coding;
  const objects: SheetObject[] = [];
  const byNumber = new Map<number, SheetObject>();
  const notes: OpenNote[] = [];
  const oldNotes: ForeignNote[] = [];
  let shape = newShape();
  let last: SheetObject | null = null;

  const readObject = (record: BiffRecord) => {
    const reader = byteReader(record.data, 4);
    last = { kind: reader.u16(), shape, text: null };
    objects.push(last);
    byNumber.set(reader.u16(), last);
    shape = newShape();
    if (record.pieces.length > 1) readShape(joinedPieces(record.pieces.slice(1)), shape);
  };
  const readText = (record: BiffRecord) => {
    const reader = byteReader(record.data, 10);
    const count = reader.u16();
    const runBytes = reader.u16();
    if (last === null || count === 0) return;
    const pieces = pieceReader(record.pieces.slice(1), 0);
    const text = pieces.text(count, pieces.u8());
    const runs: FontRun[] = [];
    for (let left = Math.floor(runBytes / 8); left > 0 && !pieces.atEnd(); left--) {
      runs.push([pieces.u16(), pieces.u16()]);
      pieces.skip(4);
    }
    last.text = withLineFeeds(richText(globals, text, runs));
  };
  const readNote = (record: BiffRecord) => {
    const reader = byteReader(record.data);
    if (!biff8) {
      readOldNote(reader, oldNotes, (bytes) => globals.coding.codePage.decode(bytes));
      return;
    }
    const [row, column] = [reader.u16(), reader.u16()];
    const shown = (reader.u16() & 2) !== 0;
    const object = reader.u16();
    notes.push({ row, column, author: authorOf(record), shown, object });
  };

  return {
    /** Throws `RangeError` for a broken record. */
    read(record: BiffRecord): void {
      if (record.id === Biff.drawing) readShape(wholeData(record), shape);
      else if (record.id === Biff.object) readObject(record);
      else if (record.id === Biff.textObject) readText(record);
      else if (record.id === Biff.note) readNote(record);
    },
    notes(losses: Set<LossCode>): ForeignNote[] {
      const found = notes.flatMap(({ object, ...facts }): ForeignNote[] => {
        const box = byNumber.get(object);
        if (box?.text && facts.column <= 255)
          return [{ ...facts, text: box.text, box: box.shape.box }];
        // An empty note is no loss; one whose box is not there is.
        if (box?.kind !== Kind.note) losses.add("loss-part-comments");
        return [];
      });
      return [...oldNotes, ...found];
    },
    drawings(losses: Set<LossCode>): (ForeignPicture | ForeignTextBox)[] {
      return objects.flatMap((object, i) => {
        const found = drawingOf(object, i, pictures);
        if (found === null) {
          const loss = lossOf(object.kind);
          if (loss !== null) losses.add(loss);
        }
        return found ?? [];
      });
    },
  };
}

function drawingOf(
  { kind, shape, text }: SheetObject,
  index: number,
  pictures: () => readonly (StoredPicture | null)[],
): ForeignPicture | ForeignTextBox | null {
  const { box, crop, fill, line } = shape;
  if (box === null) return null;
  const name =
    shape.name === ""
      ? `${kind === Kind.picture ? "Picture" : "TextBox"} ${index + 1}`
      : shape.name;
  if (kind === Kind.picture && shape.picture > 0) {
    const stored = pictures()[shape.picture - 1] ?? null;
    const isCut = Object.values(crop).some((part) => part !== 0);
    return stored && { kind: "picture", box, name, ...stored, ...(isCut && { crop }) };
  }
  if (kind === Kind.textBox && text !== null) return { kind: "text", box, name, text, fill, line };
  return null;
}

/** What is lost with an object that is not carried; arrows of lists and boxes of notes are none. */
function lossOf(kind: number): LossCode | null {
  if (kind === Kind.list || kind === Kind.note || kind === Kind.group) return null;
  if (kind === Kind.chart) return "loss-charts";
  return kind === Kind.picture ? "loss-part-pictures" : "loss-shapes";
}

/** Who wrote a note; nobody, where a program wrote it oddly. */
function authorOf(record: BiffRecord): string {
  try {
    return cutText(plainText(byteReader(record.data, 8)), MaxAuthor).trim();
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

/** Lines of a note end in LF here, in CR where a Mac wrote it; the places of the fonts stay. */
function withLineFeeds({ text, runs }: RichText): RichText {
  return { text: text.replace(/\r\n/g, " \n").replace(/\r/g, "\n"), runs };
}

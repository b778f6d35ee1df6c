import { readCompound } from "../../../src/workbook/file/containers/compound";
import {
  createScanner,
  eachAttribute,
  nextTag,
} from "../../../src/workbook/file/containers/xml/scan";
import { parseTree, writeTree, XmlError } from "../../../src/workbook/file/containers/xml/tree";
import { escapeXml, unescapeXml } from "../../../src/workbook/file/containers/xml/text";
import { readZip, unpack } from "../../../src/workbook/file/containers/zip/read-zip";
import { Problem } from "../../../src/sheet/problem";
import { xmlCharacters } from "../../../src/sheet/xml-characters";
import { toOds, toXls, toXlsx } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { partsOf } from "../mutate/package";
import { WrongOutcome } from "./target";
import type { Target } from "./target";

const small = () => {
  const { grid } = makeLedger({ kind: "dispute", rows: 4, seed: 3 });
  return [{ grid }];
};

function readZipWhole(bytes: Uint8Array): void {
  for (const entry of readZip(bytes, "a.zip").values())
    try {
      unpack(entry, "a.zip");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
}

function readCompoundWhole(bytes: Uint8Array): void {
  for (const stream of readCompound(bytes, "a.xls").values())
    try {
      stream();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
}

/** A tree is written back byte for byte; tags are found to the end; what is escaped is read again. */
function readXmlWhole(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes);
  try {
    if (writeTree(parseTree(text)) !== text) throw new WrongOutcome("the tree is another text");
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  if (unescapeXml(escapeXml(text)) !== xmlCharacters(text))
    throw new WrongOutcome("what was escaped is another text");
  const scanner = createScanner(bytes);
  for (let tags = 0; nextTag(scanner); tags++) {
    eachAttribute(scanner, (_, __, from, to) => {
      if (from > to || to > bytes.length) throw new WrongOutcome("a value beyond the text");
    });
    if (tags > bytes.length) throw new WrongOutcome("more tags than bytes");
  }
}

/** Readers of what files are packed in. */
export const partTargets: readonly Target[] = [
  {
    name: "zip",
    shape: "bytes",
    seeds: async () => [await toXlsx(small()), await toOds(small())],
    run: readZipWhole,
  },
  {
    name: "compound",
    shape: "bytes",
    seeds: () => Promise.resolve([toXls(small())]),
    run: readCompoundWhole,
  },
  {
    name: "xml",
    shape: "text",
    seeds: async () =>
      [await toXlsx(small()), await toOds(small())].flatMap((file) =>
        Object.values(partsOf(file) ?? {}),
      ),
    run: readXmlWhole,
  },
];

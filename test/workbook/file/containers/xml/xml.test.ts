import assert from "node:assert/strict";
import fc from "fast-check";
import { xmlCharacters } from "../../../../../src/sheet/xml-characters";
import {
  attribute,
  createScanner,
  isTag,
  nextTag,
  skipElement,
  textBetween,
} from "../../../../../src/workbook/file/containers/xml/scan";
import {
  decodeXstring,
  encodeXstring,
  escapeXml,
  unescapeXml,
} from "../../../../../src/workbook/file/containers/xml/text";
import {
  elements,
  findElement,
  getAnyAttribute,
  getAttribute,
  newElement,
  parseTree,
  setAttribute,
  textOf,
  writeTree,
  XmlError,
} from "../../../../../src/workbook/file/containers/xml/tree";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("XML texts", () => {
  it("come back as they went, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.equal(unescapeXml(escapeXml(text)), xmlCharacters(text));
      }),
    );
  });

  it("with any character come back through what XML can hold", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        }),
        (text) => {
          const source = encodeXstring(text);
          assert.doesNotMatch(source, /[\u0000-\u0008\u000b-\u001f]/);
          assert.equal(decodeXstring(unescapeXml(source)), text);
        },
      ),
    );
  });

  const cases: readonly (readonly [string, string])[] = [
    ["&lt;村&gt; &amp; &quot;组&quot; &apos;", '<村> & "组" \''],
    ["&#26446;&#x674E;", "李李"],
    ["&unknown; &#xD800; &#x110000;", "&unknown; \ufffd \ufffd"],
    ["a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"],
    ["a<!-- x -->b", "ab"],
  ];
  for (const [source, text] of cases)
    it(source, () => {
      assert.equal(unescapeXml(source), text);
    });

  it("written by Office with hidden characters are made whole", () => {
    assert.equal(decodeXstring("甲_x000D_\n乙_x005F_x0041_"), "甲\r\n乙_x0041_");
  });
});

describe("the XML tree", () => {
  const documents = [
    '<?xml version="1.0"?>\n<a/>',
    "<a b='1' c=\"x>y\"><d/><e></e> text &amp; <!-- <x> --><![CDATA[</a>]]></a>\n",
    '<x:a xmlns:x="u"><x:b x:id="rId1" id="2"/></x:a>',
    "<a><b>1</b>\r\n<b\n c='2'\t/></a>",
  ];
  for (const source of documents)
    it(`writes ${JSON.stringify(source)} as it was read`, () => {
      assert.equal(writeTree(parseTree(source)), source);
    });

  it("finds elements and attributes whatever their prefixes", () => {
    const { root } = parseTree(
      '<x:a xmlns:x="u"><x:b r:id="rId1" id="2">t<i>u</i></x:b><b/></x:a>',
    );
    const found = findElement(root, "b");
    assert.ok(found !== undefined);
    assert.equal(getAttribute(found, "id"), "2");
    assert.equal(getAttribute(found, "r:id"), "rId1");
    assert.equal(getAnyAttribute(elements(root, "b")[0] ?? found, "id"), "rId1");
    assert.equal(textOf(found), "tu");
    assert.equal(elements(root, "b").length, 2);
  });

  it("changes single attributes", () => {
    const { root } = parseTree('<a ab="1" b = "2"/>');
    setAttribute(root, "b", 'x"$1<');
    setAttribute(root, "c", "3");
    setAttribute(root, "ab", null);
    assert.equal(writeTree({ before: "", root, after: "" }), '<a b="x&quot;$1&lt;" c="3"/>');
  });

  it("writes new elements", () => {
    const element = newElement("a", { n: 1, t: "<" }, [newElement("b")]);
    assert.equal(writeTree({ before: "", root: element, after: "" }), '<a n="1" t="&lt;"><b/></a>');
  });

  for (const source of [
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a",
    "<a><!-- </a>",
    '<a b="></a>',
    "<a/><b/>",
    "< a/>",
  ])
    it(`refuses ${JSON.stringify(source)}`, () => {
      assert.throws(() => parseTree(source), XmlError);
    });
});

describe("the XML scanner", () => {
  it("steps from tag to tag over anything between", () => {
    const scanner = createScanner(
      bytes(`<?xml version="1.0"?><!-- <x> --><a><x:b c='>' d="</b>"/>t<![CDATA[<e>]]></a>`),
    );
    const found: string[] = [];
    while (nextTag(scanner))
      found.push(
        `${scanner.kind} ${["a", "b", "e", "x"].filter((name) => isTag(scanner, name)).join()}`,
      );
    assert.deepEqual(found, ["open a", "empty b", "close a"]);
  });

  it("reads attributes by their whole name", () => {
    const scanner = createScanner(bytes("<a rr='0' r = \"A1\" x:r='2' t='&lt;村'/>"));
    nextTag(scanner);
    assert.equal(attribute(scanner, "r"), "A1");
    assert.equal(attribute(scanner, "x:r"), "2");
    assert.equal(attribute(scanner, "t"), "<村");
    assert.equal(attribute(scanner, "none"), null);
  });

  it("skips an element with all that is in it", () => {
    const source = bytes("<a><b><b/><c></c></b>文本</a>");
    const scanner = createScanner(source);
    nextTag(scanner);
    nextTag(scanner);
    assert.equal(skipElement(scanner), true);
    const from = scanner.tagEnd;
    nextTag(scanner);
    assert.equal(textBetween(source, from, scanner.tagStart), "文本");
    assert.ok(isTag(scanner, "a"));
  });

  it("ends at what is not closed", () => {
    for (const source of ["<a", "<a b='", "<!-- ", "<![CDATA[ <a>", "a < b"]) {
      const scanner = createScanner(bytes(source));
      assert.equal(nextTag(scanner), false, source);
    }
  });

  it("takes the beginning of a CDATA section without an end as text", () => {
    assert.equal(unescapeXml("a&amp;<![CDATA[b"), "a&<![CDATA[b");
    assert.equal(unescapeXml("<![CDATA[a&amp;]]>&lt;<![CDATA[b]]>"), "a&amp;<b");
    assert.equal(unescapeXml("<![CDATA[".repeat(100_000)).length, 900_000);
  });

  it("takes a CDATA section within an attribute as text, wherever it ends", () => {
    for (const value of [
      "<![CDATA[",
      "a<![CDATA[b]]>c",
      "]]><![CDATA[",
      "<![CDATA[".repeat(1000),
    ]) {
      const source = `<a b="${value}"><c>d</c></a>`;
      const tree = parseTree(source);
      assert.equal(writeTree(tree), source);
      assert.equal(typeof getAttribute(tree.root, "b"), "string");
      const scanner = createScanner(bytes(source));
      assert.ok(nextTag(scanner));
      assert.equal(typeof attribute(scanner, "b"), "string");
      assert.ok(nextTag(scanner) && isTag(scanner, "c"), value);
    }
  });
});

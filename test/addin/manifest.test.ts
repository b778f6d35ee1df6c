import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { validateXML } from "xmllint-wasm";
import { all, one, parseXml, type XmlElement } from "../support/xml";

const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const source = readFileSync(file("manifest.xml"), "utf8");
const manifest = parseXml(source);
const base = "https://localhost:3000";

const commands = [
  "checkSheet",
  "checkWorkbook",
  "clearMarks",
  "fixSheet",
  "undoLast",
  "protectEntry",
  "monthlySummary",
  "revisitList",
  "appraisal",
  "returnLists",
];

const names = (element: XmlElement) => element.children.map((child) => child.name);

function resources(kind: string): Map<string, XmlElement> {
  return new Map(
    all(one(manifest, "Resources"), kind).map((entry) => [entry.attributes["id"]!, entry]),
  );
}

/** Width and height out of a PNG's header. */
function pixels(path: string): [number, number] {
  const bytes = readFileSync(file(path));
  assert.equal(bytes.toString("latin1", 1, 4), "PNG", path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  it("has the elements of the root in the order Excel asks for", () => {
    assert.deepEqual(names(manifest), [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    assert.equal(manifest.attributes["xsi:type"], "TaskPaneApp");
    assert.equal(one(manifest, "DefaultLocale").text, "zh-CN");
  });

  it("asks for the shared runtime and nothing else", () => {
    const sets = all(one(manifest, "Requirements"), "Set").map((set) => set.attributes);
    assert.deepEqual(sets, [{ Name: "SharedRuntime", MinVersion: "1.1" }]);
    assert.equal(all(one(manifest, "VersionOverrides"), "Requirements").length, 0);
  });

  it("runs pane, commands and functions in one runtime", () => {
    const resid = one(manifest, "Runtime").attributes["resid"];
    assert.equal(one(manifest, "FunctionFile").attributes["resid"], resid);
    assert.equal(one(one(manifest, "Page"), "SourceLocation").attributes["resid"], resid);
    const pane = all(manifest, "Action").find((a) => a.attributes["xsi:type"] === "ShowTaskpane")!;
    assert.equal(one(pane, "SourceLocation").attributes["resid"], resid);
    assert.equal(one(manifest, "Runtime").attributes["lifetime"], "long");
  });

  it("has the eleven buttons of the contract, each with label, supertip and icon", () => {
    const controls = all(manifest, "Control");
    assert.equal(controls.length, 11);
    assert.deepEqual(
      all(manifest, "FunctionName").map((name) => name.text),
      commands,
    );
    for (const control of controls)
      assert.deepEqual(names(control), ["Label", "Supertip", "Icon", "Action"]);
    const ids = [...controls, ...all(manifest, "Group")].map((c) => c.attributes["id"]!);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("opens the pane with the first button of the first group", () => {
    const [group] = all(manifest, "Group");
    const [control] = all(group!, "Control");
    assert.equal(control?.attributes["id"], "Taizhang.showPane");
    assert.equal(one(control!, "Action").attributes["xsi:type"], "ShowTaskpane");
  });

  it("has one custom tab, its label last", () => {
    assert.equal(all(manifest, "CustomTab").length, 1);
    assert.deepEqual(new Set(names(one(manifest, "CustomTab")).slice(0, -1)), new Set(["Group"]));
    assert.equal(names(one(manifest, "CustomTab")).at(-1), "Label");
    for (const group of all(manifest, "Group"))
      assert.deepEqual(names(group).slice(0, 2), ["Label", "Icon"]);
  });

  it("resolves every resid, and uses every resource", () => {
    const known = new Map([
      ...resources("bt:Image"),
      ...resources("bt:Url"),
      ...resources("bt:String"),
    ]);
    const used = [...source.matchAll(/resid="([^"]+)"/g)].map((match) => match[1]!);
    for (const resid of used) assert.ok(known.has(resid), resid);
    for (const id of known.keys()) {
      assert.ok(id.length <= 32, id);
      assert.ok(used.includes(id), `${id} is never used`);
    }
  });

  it("keeps texts within their lengths, in Chinese with an English twin", () => {
    for (const [kind, longest] of [
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ] as const)
      for (const text of one(manifest, kind).children) {
        const id = text.attributes["id"]!;
        assert.ok(text.attributes["DefaultValue"]!.length <= longest, id);
        if (id === "Functions.Namespace") continue;
        assert.match(text.attributes["DefaultValue"]!, /\p{Script=Han}/u, id);
        const english = one(text, "bt:Override").attributes;
        assert.equal(english["Locale"], "en-US");
        assert.ok(english["Value"]!.length <= longest, id);
        assert.doesNotMatch(english["Value"]!, /\p{Script=Han}/u, id);
      }
    assert.equal(
      resources("bt:String").get("Functions.Namespace")!.attributes["DefaultValue"],
      "TZ",
    );
  });

  it("shows icons that exist with the pixels they claim", () => {
    for (const image of all(manifest, "bt:Image").filter((one) => one.attributes["id"])) {
      const url = image.attributes["DefaultValue"]!;
      const size = Number(/\.(\d+)$/.exec(image.attributes["id"]!)![1]);
      assert.deepEqual(pixels(url.slice(base.length + 1)), [size, size], url);
    }
    assert.deepEqual(pixels("assets/app-32.png"), [32, 32]);
    assert.deepEqual(pixels("assets/app-64.png"), [64, 64]);
    for (const icon of all(manifest, "Icon"))
      assert.deepEqual(
        icon.children.map((image) => image.attributes["size"]),
        ["16", "20", "24", "32", "40", "48", "64", "80"],
      );
  });

  it("names one origin only", () => {
    const urls = [...source.matchAll(/"(https:\/\/[^"]*)"/g)].map((match) => match[1]!);
    for (const url of urls) assert.ok(url === base || url.startsWith(`${base}/`), url);
  });

  it("reads as an add-in of Excel with Microsoft's own tool", async () => {
    const info = await OfficeAddinManifest.readManifestFile("manifest.xml");
    assert.equal(info.manifestType, "xml");
    assert.deepEqual(info.hosts, ["Workbook"]);
    assert.equal(info.permissions, "ReadWriteDocument");
    assert.equal(info.displayName, "台账助手");
    assert.match(info.version ?? "", /^\d{1,5}(\.\d{1,5}){3}$/);
  });

  it("is valid against Microsoft's schemas, where they are at hand", async function () {
    const folder = file("../shared/manifest-xsd/");
    if (!existsSync(folder)) this.skip();
    const schemas = readdirSync(folder)
      .filter((name) => name.endsWith(".xsd"))
      .map((fileName) => ({ fileName, contents: readFileSync(new URL(fileName, folder), "utf8") }));
    const main = schemas.find((schema) => schema.fileName.startsWith("OfficeAppManifest"))!;
    const result = await validateXML({
      xml: [{ fileName: "manifest.xml", contents: source }],
      schema: [main.contents],
      preload: schemas.filter((schema) => schema !== main),
    });
    assert.deepEqual(result.errors, []);
  });
});

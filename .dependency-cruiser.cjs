// Floors of the house: a room imports only from lower floors, or from itself.
const floors = [
  ["sheet"],
  ["profile", "workbook", "proof", "document"],
  ["ledger"],
  ["check", "measure", "visit"],
  ["appraise", "export"],
  ["report"],
  ["operations", "functions"],
  ["pane"],
  ["addin", "page", "cli"],
];

const below = (floor) => floors.slice(0, floor).flat();

const floorRules = floors.flatMap((rooms, floor) =>
  rooms.map((room) => {
    const allowed = [...below(floor), room, ...(floor >= 5 ? ["locale"] : [])];
    return {
      name: `floor-${room}`,
      severity: "error",
      comment: `src/${room} may import only from: ${allowed.join(", ")}`,
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${allowed.join("|")})/` },
    };
  }),
);

// The same inside workbook/file: what is opened, what all formats share, the formats, what is written.
const layers = [
  ["containers"],
  ["cells", "looks"],
  ["foreign"],
  ["formulas"],
  ["formats", "report"],
  ["writing"],
];

const layerRules = layers
  .flatMap((folders, layer) =>
    folders.map((folder) => {
      const above = [
        ...layers.slice(layer + 1).flat(),
        ...folders.filter((other) => other !== folder),
      ];
      return {
        name: `file-${folder}`,
        severity: "error",
        comment: `workbook/file/${folder} knows nothing of: ${above.join(", ")}`,
        from: { path: `^src/workbook/file/${folder}/` },
        to: { path: `^src/workbook/file/(${above.join("|")})/` },
      };
    }),
  )
  .filter(({ to }) => !to.path.includes("()"));

module.exports = {
  forbidden: [
    ...floorRules,
    ...layerRules,
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        path: "^src/",
        pathNot:
          "\\.d\\.ts$|^src/(addin/outdated|page/offline/(offline|boot))\\.js$|(function-examples|rate-sources)\\.ts$",
      },
      to: {},
    },
    {
      name: "engine-is-pure",
      comment: "no I/O below the edges: Node's modules only in workbook/file and cli",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(workbook/file|cli)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "libraries-behind-the-port",
      comment: "the file library is known to workbook/file alone",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbook/file/" },
      to: { path: "node_modules/hucre" },
    },
    {
      name: "word-files-behind-document",
      comment: "the library of Word files is known to document alone",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/document/" },
      to: { path: "node_modules/docx" },
    },
    {
      name: "locale-is-prose",
      severity: "error",
      from: { path: "^src/locale/" },
      to: {
        path: "^src/",
        pathNot: "^src/(locale|sheet|ledger|check|profile|proof|measure|visit)/",
      },
    },
    {
      name: "not-to-test",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "not-to-dev-dep",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  },
};

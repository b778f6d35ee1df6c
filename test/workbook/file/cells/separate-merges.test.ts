import assert from "node:assert/strict";
import fc from "fast-check";
import { overlap } from "../../../../src/workbook/areas";
import { separateMerges } from "../../../../src/workbook/file/cells/separate-merges";

const merge = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(150), fc.nat(60))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

describe("merged areas for an xlsx", () => {
  it("keep apart, and each that is left out runs into one that stays", () => {
    fc.assert(
      fc.property(fc.array(merge, { maxLength: 8 }), (merges) => {
        const kept = separateMerges(merges);
        kept.forEach((a, i) => {
          for (const b of kept.slice(i + 1)) assert.ok(!overlap(a, b));
        });
        for (const gone of merges.filter((one) => !kept.includes(one))) {
          const single = gone.top === gone.bottom && gone.left === gone.right;
          assert.ok(single || kept.some((one) => overlap(one, gone)));
        }
      }),
    );
  });

  it("stay all when none overlap", () => {
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 1, left: 0, bottom: 900, right: 9 },
      { top: 901, left: 0, bottom: 902, right: 0 },
    ];
    assert.deepEqual(separateMerges(merges), merges);
  });
});

import assert from "node:assert/strict";
import { measureRates } from "../../src/measure/index";
import { recognise } from "../../src/ledger/recognise/index";
import { defaultProfile } from "../../src/profile/index";
import { gridOf, type CellValue } from "../../src/sheet/grid";

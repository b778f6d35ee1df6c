import { archive } from "./archive";
import { categoryWords } from "./category-words";
import { codesTwice } from "./codes-twice";
import { columnAbsent } from "./column-absent";
import { dateBounds } from "./date-bounds";
import { dateForm } from "./date-form";
import { dateOrder } from "./date-order";
import { duplicates } from "./duplicates";
import { emptyRecordsRule } from "./empty-records";
import { errorValues } from "./error-values";
import { formulaLike } from "./formula-like";
import { genderWords } from "./gender-words";
import { householdHeads } from "./household-heads";
import { idAgainstColumns } from "./id-against-columns";
import { idNumber } from "./id-number";
import { idTwoNames } from "./id-two-names";
import { inspectionMonths } from "./inspection-months";
import { levelWords } from "./level-words";
import { mattersTwice } from "./matters-twice";
import { nearDuplicates } from "./near-duplicates";
import { numberBounds } from "./number-bounds";
import { numberForm } from "./number-form";
import { overdue } from "./overdue";
import { parts } from "./parts";
import { personTwoIds } from "./person-two-ids";
import { phone } from "./phone";
import { placeholders } from "./placeholders";
import { ratingWords } from "./rating-words";
import { representatives } from "./representatives";
import { requiredFields } from "./required-fields";
import { revisits } from "./revisits";
import { serials } from "./serials";
import { seriousCases } from "./serious-cases";
import { severalMatters } from "./several-matters";
import { statusDates } from "./status-dates";
import { statusWords } from "./status-words";
import { tenHouseholds } from "./ten-households";
import { textForm } from "./text-form";
import { ticks } from "./ticks";
import { totals } from "./totals";
import { villageVariants } from "./village-variants";

/** All rules: cells first, then records, ledgers and the workbook. */
export const RULES = [
  idNumber,
  phone,
  dateForm,
  dateBounds,
  numberForm,
  numberBounds,
  textForm,
  formulaLike,
  placeholders,
  errorValues,
  statusWords,
  ratingWords,
  levelWords,
  categoryWords,
  genderWords,
  villageVariants,
  severalMatters,
  requiredFields,
  emptyRecordsRule,
  ticks,
  idAgainstColumns,
  dateOrder,
  statusDates,
  overdue,
  seriousCases,
  revisits,
  representatives,
  parts,
  columnAbsent,
  serials,
  codesTwice,
  duplicates,
  nearDuplicates,
  inspectionMonths,
  householdHeads,
  tenHouseholds,
  totals,
  idTwoNames,
  personTwoIds,
  archive,
  mattersTwice,
] as const;

/** Reasons; where a function is reached through another, that one's properties hold it. */
const appraisal =
  "reached through appraiseBooks, held against an oracle in test/appraise and test/report/appraisal";
const returns =
  "reached through returnLists, whose lists are held against the findings in test/operations";
const month = "reached through summariseMonth and listRevisits, held in papers.test.ts";
const figures =
  "reached through rates, visits and checks, held against oracles and in test/simulated-year";
const machine =
  "reads and writes files of this computer: tables in test/workbook/file and test/cli";
const origin = "seals and journals, held by random changes in test/workbook/kept";
const proof = "held by generated reports, right and wrong, in test/proof";
const dates = "parts of readDate, held by properties in test/sheet/date-text.test.ts";

/**
 * Functions without a property that calls them by name, and why. It may only get shorter: what is held or gone is
 * refused here.
 */
export const withoutProperties: Readonly<Record<string, string>> = {
  "appraise/appraise appraising": appraisal,
  "appraise/appraise labelsOf": appraisal,
  "check/record-names recordNames": figures,
  "ledger/account/reported openPrefilled": figures,
  "ledger/account/reported openReported": figures,
  "ledger/account/sheet-reason sheetReason": figures,
  "ledger/days-in-period readInPeriod": figures,
  "ledger/marks/mark-tables markColumns": appraisal,
  "ledger/marks/mark-tables marksUnder": appraisal,
  "ledger/marks/mark-tables unitColumn": appraisal,
  "ledger/matters/days dayOf": figures,
  "ledger/matters/days daysOf": figures,
  "ledger/matters/days firstDays": figures,
  "ledger/matters/follow-ups doneFrom": figures,
  "ledger/matters/states isMatterKind": figures,
  "ledger/plain-column openColumn": figures,
  "ledger/recognise/book-year settleYears": figures,
  "ledger/register/name-readers namesInAll": figures,
  "ledger/register/name-readers namesOf": figures,
  "ledger/register/rating-columns isAnswer": figures,
  "ledger/register/rating-columns lastRating": figures,
  "ledger/register/rating-columns ratingColumns": figures,
  "ledger/register/record-villages recordVillages": returns,
  "ledger/register/rounds collectingRounds": figures,
  "ledger/register/rounds overrides": figures,
  "ledger/register/unread-days unreadDays": figures,
  "ledger/register/villages villageAt": figures,
  "ledger/register/villages villageColumn": figures,
  "ledger/register/visit-days visitDays": figures,
  "ledger/register/visit-rounds visitRounds": figures,
  "ledger/register/vote-columns voteColumns": figures,
  "ledger/ticked isTicked": figures,
  "ledger/ticked rowsTickedTwice": figures,
  "ledger/vocabulary/legend legendOf": figures,
  "ledger/year-assumed yearAssumed": figures,
  "measure/answers countedRounds": figures,
  "measure/groups openGroups": figures,
  "profile/appraisal-roles refuseStrayRole": appraisal,
  "proof/arithmetic judgePercent": proof,
  "proof/ledger/prove-against proveAgainst": proof,
  "report/appraisal/appraisal-data titleOf": appraisal,
  "report/appraisal/loss-sheet layingLosses": appraisal,
  "report/appraisal/loss-sheet lossSheetName": appraisal,
  "report/appraisal/notice-lines noticeLines": appraisal,
  "report/appraisal/notice-ranking noticeRanking": appraisal,
  "report/appraisal/notice-sheet noticeSheet": appraisal,
  "report/appraisal/score-sheet scoreSheet": appraisal,
  "report/forms/modern-list modernList": month,
  "report/forms/provincial-form provincialForm": month,
  "report/month/month-data shownKinds": month,
  "report/month/month-sheet layingMonthSheet": month,
  "report/month/month-sheet monthSheetName": month,
  "report/month/sentences monthSentence": month,
  "report/month/sentences monthSentences": month,
  "report/notice/month-notice monthNotice": month,
  "report/notice/notice-document noticeDocument": appraisal,
  "report/returns/return-line returnLine": returns,
  "report/returns/return-rows returnRows": returns,
  "report/returns/return-sheet returnSheet": returns,
  "report/returns/return-sheet villageLabel": returns,
  "report/returns/rows-sheet rowsSheet": returns,
  "report/returns/split-findings splitFindings": returns,
  "report/shown-value shownFix": returns,
  "report/unread-notes unreadNotes": month,
  "report/visits/visit-sheet layingAnnex": month,
  "report/visits/visit-sheet layingVisits": month,
  "report/visits/visit-sheet visitSheetName": month,
  "sheet/date-reading coarseReading": dates,
  "sheet/date-reading doubtful": dates,
  "sheet/date-reading yearlessReading": dates,
  "workbook/amended-image amendedImage": origin,
  "workbook/amended-image keepsMarksOf": origin,
  "workbook/file/disk/node checkOutput": machine,
  "workbook/file/disk/node readInput": machine,
  "workbook/file/disk/whole-files writeOutput": machine,
  "workbook/file/disk/whole-files writeOutputs": machine,
  "workbook/kept/hmac hmacSigner": origin,
  "workbook/kept/hmac newKey": origin,
  "ledger/record-dates dayOf": figures,
  "proof/told tell": proof,
};

import assert from "node:assert/strict";
import fc from "fast-check";
import { isOpenOn, isOverdueOn, mattersOf } from "../../src/ledger/matters/matters";
import { openRecords } from "../../src/ledger/records";
import {
  askedFor,
  belowTargets,
  checkTargets,
  formCounts,
  latestMonth,
  monthOf,
  monthOfMaterial,
  openMaterial,
  overdueMatters,
  peopleBands,
  periodKind,
  rankBy,
  rateIdOf,
  ratesOfMaterial,
  trendOf,
  undatedMatters,
} from "../../src/measure/index";
import { ratedFrom } from "../../src/measure/answers";
import { periodOf } from "../../src/measure/measure-rates";
import { windowOf } from "../../src/measure/window";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { dateOf, isoOf, serialOf } from "../../src/sheet/serial";
import { nextVisitDay, planVisits, unreadVisits } from "../../src/visit/index";
import { termOf, yearOf } from "../../src/visit/terms";
import { MATTER_KINDS, serialOfIso } from "../simulated-year/world";
import { MONTHS, towns, turned, type Town } from "./towns";

const day = fc.integer({ min: serialOf(1950, 1, 1), max: serialOf(2099, 12, 31) });
const spring = fc.integer({ min: serialOf(2024, 1, 15), max: serialOf(2024, 5, 15) });
const material = ({ ledgers }: Pick<Town, "ledgers">) => openMaterial(ledgers, { profile });
const runs = { numRuns: 4 };

describe("periods and terms", () => {
  it("hold the day they are made of", () => {
    fc.assert(
      fc.property(day, (today) => {
        const month = monthOf(today);
        assert.equal(month, isoOf(today).slice(0, 7));
        assert.equal(periodKind(month), "month");
        for (const { from, to } of [periodOf(month), termOf(today), yearOf(today)])
          assert.ok(from <= today && today <= to);
        const term = termOf(today);
        assert.deepEqual(termOf(term.from), term);
        assert.deepEqual(termOf(term.to), term);
        assert.notDeepEqual(termOf(term.to + 1), term);
        assert.ok([1, 3, 9].includes(dateOf(term.from).month));
        assert.deepEqual(askedFor(today, month), { asOf: today, year: dateOf(today).year });
        assert.deepEqual(askedFor(today, undefined), { asOf: today });
      }),
    );
  });

  it("are looked at up to the as-of day, never backwards", () => {
    fc.assert(
      fc.property(day, day, (today, other) => {
        const { from, cut } = windowOf(periodOf(monthOf(other)), today);
        assert.ok(cut <= today && from !== null && from <= cut + 1);
        assert.deepEqual(windowOf(null, today), { from: null, cut: today });
      }),
    );
  });

  it("the next visit is after the last, the sooner the worse the answer", () => {
    const visitClass = fc.constantFrom("一般", "重点", "发案地周边", "困难户", "学生家庭", null);
    fc.assert(
      fc.property(day, visitClass, (last, kind) => {
        const next = nextVisitDay(kind, last, null) ?? 0;
        assert.ok(next > last);
        assert.ok((nextVisitDay(kind, last, "unsatisfied") ?? 0) <= next);
        assert.equal(nextVisitDay(kind, 0, null), null);
      }),
    );
  });
});

describe("figures of a township", function () {
  this.timeout(30_000);

  it("know a matter's rating from the day on that it was closed", () => {
    fc.assert(
      fc.property(towns, (town) => {
        for (const matters of material(town).matters) {
          const knownFrom = ratedFrom(matters);
          const own = town.world.matters.filter(({ kind }) => kind === matters.kind);
          assert.equal(matters.count, own.length);
          for (const [at, { closedOn }] of own.entries())
            assert.equal(knownFrom(at), closedOn === "" ? 0 : serialOfIso(closedOn));
        }
      }),
      runs,
    );
  });

  it("overdue matters are those open past their deadline, and no others", () => {
    fc.assert(
      fc.property(towns, spring, (town, today) => {
        const open = material(town);
        const overdue = overdueMatters(open, MATTER_KINDS, today);
        const expected = town.ledgers.flatMap((ledger) => {
          const matters = mattersOf(openRecords(ledger, profile), profile);
          if (matters === null) return [];
          const all = Array.from({ length: matters.count }, (_, at) => at);
          const late = all.filter((at) => isOverdueOn(matters, at, today));
          assert.ok(late.every((at) => isOpenOn(matters, at, today)));
          return late;
        });
        assert.equal(overdue.length, expected.length);
        const days = overdue.map(({ overdueDays }) => overdueDays);
        assert.ok(days.every((one) => one > 0));
        assert.deepEqual(
          days,
          [...days].sort((a, b) => b - a),
        );
      }),
      runs,
    );
  });

  it("the latest month is the last one something was found in", () => {
    fc.assert(
      fc.property(towns, spring, ({ world, ledgers }, today) => {
        const found = world.matters
          .map(({ foundOn, registeredOn }) => foundOn || registeredOn)
          .filter((on) => serialOfIso(on) <= today)
          .sort();
        assert.equal(latestMonth(material({ ledgers }), today), found.at(-1)?.slice(0, 7) ?? null);
        assert.deepEqual(undatedMatters(material({ ledgers }).matters), []);
      }),
      runs,
    );
  });

  it("bands, forms and the trend count what the month counts, whatever the order of the rows", () => {
    fc.assert(
      fc.property(towns, fc.constantFrom(...MONTHS), ({ world, ledgers }, month) => {
        const asOf = serialOfIso(`${month}-29`);
        const open = material({ ledgers });
        const back = material({ ledgers: turned(world) });
        const window = windowOf(periodOf(month), asOf);
        const of = monthOfMaterial(open, { period: month, asOf });
        assert.ok(of.checks.every(({ ok }) => ok));
        assert.deepEqual(monthOfMaterial(back, { period: month, asOf }).headline, of.headline);
        for (const kind of MATTER_KINDS) {
          const found = of.report.groups[0].flows.get(kind)?.found ?? 0;
          const bands = peopleBands(open, [kind], window);
          assert.equal(sum(Object.values(bands)), found);
          const forms = formCounts(open, kind, "provincial", window, () => "village");
          assert.deepEqual(
            formCounts(back, kind, "provincial", window, () => "village"),
            forms,
          );
        }
        const trend = trendOf(open, month, asOf);
        assert.equal(trend.at(-1)?.month, month);
        assert.ok(trend.length === 12 && trend.every((point) => point.month <= month));
      }),
      runs,
    );
  });

  it("targets are met or missed as the rates say, by group and for the whole", () => {
    fc.assert(
      fc.property(towns, fc.integer({ min: 0, max: 100 }), (town, percent) => {
        const target = percent / 100;
        const own = { ...profile, targets: { resolution: target, satisfaction: target } };
        const asOf = serialOfIso("2024-03-31");
        const { groups } = ratesOfMaterial(material(town), { asOf, by: "village" });
        const missed = groups.slice(1).flatMap(({ name, rates }) =>
          rates.flatMap(({ id, numerator, denominator }) => {
            const isAsked = id === "resolution" || id === "satisfaction";
            const isBelow = denominator > 0 && numerator * 100 < percent * denominator;
            return isAsked && isBelow ? [`${name} ${id}`] : [];
          }),
        );
        assert.deepEqual(
          belowTargets(groups, own).map(({ group, id }) => `${group} ${id}`),
          missed,
        );
        for (const { met, rate } of checkTargets(groups[0].rates, own))
          assert.equal(met === null, rate.denominator === 0);
      }),
      runs,
    );
  });

  it("visits told as left out are those of the plan, each with its row", () => {
    fc.assert(
      fc.property(towns, spring, ({ ledgers }, asOf) => {
        const plan = planVisits(ledgers, { profile, asOf });
        const told = unreadVisits(plan);
        assert.equal(told.length, plan.undated.length + plan.unmatched.length);
        assert.ok(told.every(({ row }) => row !== null));
      }),
      runs,
    );
  });
});

describe("ranks and names of rates", () => {
  const ratio = fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));

  it("rankBy gives 1, 2, 2, 4, and those without a base none", () => {
    fc.assert(
      fc.property(fc.array(ratio, { maxLength: 12 }), (ratios) => {
        const ranked = rankBy(ratios, (one) => one);
        assert.equal(ranked.length, ratios.length);
        for (const { item, rank } of ranked) {
          const better = ratios.filter(
            (one) =>
              one.denominator > 0 &&
              one.numerator * item.denominator > item.numerator * one.denominator,
          );
          assert.equal(rank, item.denominator === 0 ? null : better.length + 1);
        }
      }),
    );
  });

  it("rateIdOf knows no name of JavaScript's own, and minds no blanks", () => {
    const name = fc.oneof(
      fc.constantFrom("化解率", "满意率", "constructor", "__proto__"),
      fc.string(),
    );
    fc.assert(
      fc.property(name, (one) => {
        assert.equal(rateIdOf(` ${one} `), rateIdOf(one));
        if (/constructor|proto/u.test(one)) assert.equal(rateIdOf(one), null);
      }),
    );
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

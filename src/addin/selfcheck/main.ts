import { showChecks } from "../../pane/selfcheck/show-checks";
import { officeCheck } from "./office-checks";

const element = document.getElementById("checks");
if (element !== null) void showChecks(element, officeCheck);
